import { expect, it } from 'vitest';
import { createReader } from '@/helpdesks/read-page';
import { fixture, openPage } from '@/tests/support/helpdesk-fixtures';

it('reads the chat that the agent is in, of those side by side', () => {
  const { html, snapshot } = fixture('zammad-chat', 'two-active');
  const document = openPage(html, snapshot.url);
  const reader = createReader(document);
  const boxes = [...document.querySelectorAll<HTMLElement>('.js-customerChatInput')];
  const read = boxes.map((box) => {
    box.tabIndex = 0;
    box.focus();
    const reading = reader.read(snapshot.url)?.reading;
    return reading?.state === 'chat' ? [reading.conversationId, reading.replyBox] : reading;
  });
  expect(read).toEqual([
    ['52', boxes[0]],
    ['57', boxes[1]],
  ]);
});
