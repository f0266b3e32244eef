import { describe, expect, it } from 'vitest';
import { findActiveConversation } from '@/helpdesks/reading/active-conversation';
import { fixture, openPage } from '@/tests/support/helpdesk-fixtures';
import { createReader } from '@/helpdesks/read-page';
import { madeUpDesk } from '../support/made-up-desk';

const url = 'https://made-up.example.test/';
const desk = {
  ...madeUpDesk,
  conversation: { roots: [{ at: '.pane', isConversation: true }] as const },
};

function openPanes() {
  const page = openPage('<body><i class="pane"></i><i class="pane" hidden></i></body>', url);
  const panes = [...page.querySelectorAll('.pane')];
  const show = (shown: Element | undefined) =>
    panes.forEach((pane) => pane.toggleAttribute('hidden', pane !== shown));
  const active = () => {
    const found = findActiveConversation(desk, page, url);
    return found.kind === 'active' ? found.id : found.kind;
  };
  return { panes, show, active };
}

describe('conversations that nothing names, each mounted by itself', () => {
  it('are told apart by what they are mounted in', () => {
    const { panes, show, active } = openPanes();
    const [first, second] = panes;
    const before = active();
    show(second);
    expect(active()).not.toBe(before);
    show(first);
    expect(active()).toBe(before);
  });

  it('are none while two are shown, or none is', () => {
    const { panes, show, active } = openPanes();
    show(undefined);
    expect(active()).toBe('none');
    panes.forEach((pane) => pane.removeAttribute('hidden'));
    expect(active()).toBe('gap');
  });
});

it('reads the conversation of Genesys Cloud that the agent changes to', () => {
  const { html, snapshot } = fixture('genesys', 'two-open');
  const page = openPage(html, snapshot.url);
  const reader = createReader(page);
  const texts = () => {
    const reading = reader.read(snapshot.url)?.reading;
    if (reading?.state !== 'chat') return reading;
    return reading.conversation.messages.map(({ text }) => text);
  };
  expect(texts()).toContain('In June.');
  const stack = page.querySelector('app-view-stack')?.shadowRoot;
  stack?.querySelectorAll<HTMLElement>('.app-instance').forEach((pane, index) => {
    pane.setAttribute('aria-hidden', String(index !== 0));
    pane.style.display = index === 0 ? 'block' : 'none';
  });
  expect(texts()).toEqual(['Where is my paddle?', 'On its way.']);
});
