import { describe, expect, it } from 'vitest';
import { beforeHash, isMeaningful } from '@/helpdesks/teaching/meaning';

describe('a name', () => {
  it.each([
    'message',
    'msgRow',
    'transcript',
    'chat-message--own',
    'conversation_list',
    'fd-bubble',
    'thread2',
    'MessageBody',
  ])('%s was given by a person', (name) => {
    expect(isMeaningful(name)).toBe(true);
  });

  it.each([
    'css-1x2y3z',
    'css-abcdef',
    '_abc12_',
    'sc-bdVaJa',
    'jss128',
    'svelte-1a2b3c',
    'kQzLmP',
    'a8f3kd',
    'x1n2onr6',
    'message-48213',
    'flex',
    'px-4',
    'justify-end',
    'is-active',
    'last',
    'message"]',
    '',
  ])('%s was not, or is none', (name) => {
    expect(isMeaningful(name)).toBe(false);
  });

  it('keeps what stands before a hash', () => {
    expect(beforeHash('Message_row__3fGhJ')).toBe('Message_row__');
    expect(beforeHash('block__element')).toBeNull();
    expect(beforeHash('a8f3kd__3fGhJ')).toBeNull();
  });
});
