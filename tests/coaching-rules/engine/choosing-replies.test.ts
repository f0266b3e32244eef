import { describe, expect, it } from 'vitest';
import type { Recipe } from '../../../coaching-rules/engine';
import { always, replies, reply } from '../../support/replies';
import { missingRule, withRecipe, wordsRule } from '../../support/rules';

describe('choosing', () => {
  const rule = withRecipe(
    missingRule(always),
    { lead: 'I hear you well and truly.' },
    { close: 'I am here all day long.' },
    { lead: 'Sorry,' },
  );

  it('offers up to three, different in kind, the lightest touch first', () => {
    const offered = replies(rule, 'It is gone.');
    expect(offered.map(({ text }) => text)).toEqual([
      'It is gone. I am here all day long.',
      'Sorry, it is gone.',
      'I hear you well and truly. It is gone.',
    ]);
    expect(offered.map(({ touch }) => touch)).toEqual(['add', 'add', 'open']);
  });

  it('offers two wordings of one kind only where there is no other kind', () => {
    const alike = withRecipe(
      missingRule(always),
      { close: 'We can go.' },
      { close: 'We can look.' },
    );
    expect(replies(alike, 'Gone.').length).toBe(2);
    const more = withRecipe(missingRule(always), ...alike.try, { lead: 'I see.' });
    expect(replies(more, 'Gone.').map(({ touch }) => touch)).toEqual(['add', 'open']);
  });

  it('leaves no marked words standing where they can be recast and sent', () => {
    const marked = withRecipe(
      wordsRule(['calm down']),
      { lead: 'I hear you.' },
      { close: 'I am here.' },
      { swap: 'take your time' },
    );
    expect(replies(marked, 'Please calm down.').map(({ text }) => text)).toEqual([
      'Please take your time.',
    ]);
    const slotted = withRecipe(marked, { close: 'I am here.' }, { swap: 'take [how long]' });
    expect(replies(slotted, 'Please calm down.').map(({ text }) => text)).toEqual([
      'Please calm down. I am here.',
      'Please take [how long].',
    ]);
  });

  it('never offers a line that an agent has already used in this chat', () => {
    const chat = ['customer: a', 'agent: I am here all day long!', 'customer: b'];
    const texts = replies(rule, 'It is gone.', chat).map(({ text }) => text);
    expect(texts).toEqual(['Sorry, it is gone.', 'I hear you well and truly. It is gone.']);
  });

  it('puts what can be sent as it is before what has a gap, and their own case before phrases', () => {
    const about = withRecipe(
      missingRule(always),
      { lead: 'I see.' },
      { close: 'I can do it by [when].' },
      { lead: '{sorry}' },
    );
    const offered = replies(about, 'One moment.', ['customer: it is broken']);
    expect(offered.map(({ text }) => text)).toEqual([
      "I'm sorry it came broken. One moment.",
      'I see. One moment.',
      'One moment. I can do it by [when].',
    ]);
  });

  it('of one touch puts what meets them and goes on before what does half of it', () => {
    const both = { lead: 'I see.', close: 'We can look.' };
    const half = { lead: 'I hear you.' };
    const offered = replies(withRecipe(missingRule(always), half, both), 'Gone.');
    expect(offered.map(({ text }) => text)).toEqual([
      'I see. Gone. We can look.',
      'I hear you. Gone.',
    ]);
  });

  it('does not say once more what the draft says, unless there is nothing else to say', () => {
    const sorry = { lead: 'I apologise.' };
    const other = { lead: 'I see.' };
    const texts = (...recipes: readonly Recipe[]) =>
      replies(withRecipe(missingRule(always), ...recipes), 'Sorry, one moment.').map(
        ({ text }) => text,
      );
    expect(texts(sorry, other)).toEqual(['I see. Sorry, one moment.']);
    expect(texts(sorry)).toEqual(['I apologise. Sorry, one moment.']);
  });

  it('leaves the name out where the draft, or the agent a moment ago, has said it', () => {
    const named = { close: 'I am on it{, customer}.' };
    const ada = ['customer: my name is ada'];
    expect(reply(named, 'One moment.', ada)).toBe('One moment. I am on it, Ada.');
    expect(reply(named, 'One moment, Ada.', ada)).toBe('One moment, Ada. I am on it.');
    const called = [...ada, 'agent: Hi Ada!', 'customer: hi'];
    expect(reply(named, 'Ok.', called)).toBe('Ok. I am on it.');
    expect(reply(named, 'Ok.', [...called, 'agent: Which?', 'customer: a'])).toBe(
      'Ok. I am on it.',
    );
  });

  it('takes another wording for a trouble once one was used', () => {
    const about = withRecipe(missingRule(always), { lead: '{sorry}' });
    const texts = (...chat: readonly string[]) =>
      replies(about, 'ok', chat).map(({ text }) => text);
    const told = 'customer: my kettle is broken';
    expect(texts("agent: I'm sorry it came broken.", told)).toEqual([
      "I'm sorry your kettle reached you like that. Ok.",
    ]);
    expect(texts("agent: I'm sorry your kettle reached you like that.", told)).toEqual([
      "I'm sorry it came broken. Ok.",
    ]);
  });

  it('varies with the conversation, and not by chance', () => {
    const plain = withRecipe(
      wordsRule(['calm down']),
      ...['one', 'two', 'three', 'four', 'five'].map((swap) => ({ swap })),
    );
    const first = (line: string): string =>
      replies(plain, 'calm down', [`customer: ${line}`])
        .map(({ text }) => text)
        .join();
    const lines = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    expect(new Set(lines.map(first)).size).toBeGreaterThan(1);
    expect(lines.map(first)).toEqual(lines.map(first));
  });
});
