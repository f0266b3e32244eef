import { describe, expect, it } from 'vitest';
import {
  type Condition,
  compile,
  createCoach,
  type Language,
  type Recipe,
} from '../../../coaching-rules/engine';
import { conversation } from '../../support/conversation';
import { missingRule, pack, smallLanguage, withRecipe } from '../../support/rules';

const always: Condition = { kind: 'count', of: 'draft-words', min: 0 };
const language: Language = {
  ...smallLanguage,
  spellings: {
    signs: { british: ['postcode'], american: ['zip'] },
    stems: [
      { british: 'apologise', american: 'apologize' },
      { british: 'colour', american: 'color' },
      { british: 'cancelled', american: 'canceled' },
    ],
  },
};

/** The one reply to a draft, in a chat with these lines before it. */
function reply(recipe: Recipe, draft: string, ...chat: readonly string[]): string | undefined {
  const rule = withRecipe(missingRule(always), recipe);
  const where = { ...conversation('customer: hi', ...chat), customerName: 'Maya Lind' };
  return createCoach(compile(language, [pack(rule)])).coach(where, draft).advice[0]?.replies[0]
    ?.text;
}

const lead = { lead: 'I’m sorry it’s late, let’s see what I can do.' };

describe('what is added reads like the agent who adds it', () => {
  it('has short forms, and the apostrophe that is on every keyboard, where nothing shows', () => {
    expect(reply(lead, 'One moment.')).toBe(
      "I'm sorry it's late, let's see what I can do. One moment.",
    );
  });

  it('has the curly apostrophe of an agent whose keyboard makes one', () => {
    expect(reply(lead, 'I’ll look.')).toContain('I’m sorry it’s late');
  });

  it('spells out what an agent spells out who writes no short form at all', () => {
    const courtly = 'agent: Good morning, I am glad to help. I will look, it is no trouble.';
    expect(reply(lead, 'One moment.', courtly)).toBe(
      "I am sorry it is late, let's see what I can do. One moment.",
    );
    expect(reply(lead, 'One moment.', courtly, "agent: I'm still looking.")).toContain("I'm sorry");
    const close = { close: 'You’d hoped for more, it’s been long and I can’t say why.' };
    expect(reply(close, 'Done.', courtly)).toBe(
      'Done. You had hoped for more, it has been long and I cannot say why.',
    );
  });

  it('greets as formally as they do', () => {
    const hi = { lead: 'Hi {customer}, thanks for writing.' };
    expect(reply(hi, 'One moment, madam.')).toBe(
      'Hello Maya, thanks for writing. One moment, madam.',
    );
    expect(reply(hi, 'One moment.')).toBe('Hi Maya, thanks for writing. One moment.');
  });

  it('begins small where they do, but for names, and leaves out the last full stop', () => {
    const small = ['agent: hello there', 'customer: ok', 'agent: one sec'];
    expect(reply({ lead: 'Sorry about that. Maya, thanks.' }, 'can i see it', ...small)).toBe(
      'sorry about that. Maya, thanks. can i see it',
    );
    expect(reply({ close: 'I’ll look.' }, 'i see', ...small)).toBe("i see. i'll look");
    expect(reply({ close: 'I’ll look.' }, 'I see', ...small)).toBe("I see. I'll look.");
    expect(reply({ close: 'I’ll look.' }, 'one moment please')).toBe(
      "One moment please. I'll look.",
    );
  });

  it('shouts no louder, and smiles no more, than they do', () => {
    const glad = { close: 'What good news! 🎉' };
    const calm = ['agent: Hello.', 'customer: ok', 'agent: Thank you.'];
    expect(reply(glad, 'It is here.', ...calm)).toBe('It is here. What good news.');
    expect(reply(glad, 'It is here!', ...calm)).toBe('It is here! What good news!');
    expect(reply(glad, 'It is here! 😊', ...calm)).toBe('It is here! 😊 What good news! 🎉');
  });

  it('spells as they spell, or as the customer does where theirs does not show', () => {
    const close = { close: 'I apologise that the coloured one was cancelled.' };
    const american = 'I apologize that the colored one was canceled.';
    expect(reply(close, 'What color is it.')).toBe(`What color is it. ${american}`);
    expect(reply(close, 'Done.', 'customer: my zip is 60614')).toBe(`Done. ${american}`);
    expect(reply(close, 'Postcode please.', 'customer: my zip is 60614')).toContain('apologise');
    expect(reply(close, 'Done.')).toContain('apologise');
    expect(reply(close, 'The Colorado one.')).toContain('apologise');
  });

  it('leaves slots and the draft as they are', () => {
    const close = { close: 'You’ll hear by [the day you’d like].' };
    expect(reply(close, 'It’s on its way')).toBe(
      'It’s on its way. You’ll hear by [the day you’d like].',
    );
    expect(reply(close, "It's on its way")).toBe(
      "It's on its way. You'll hear by [the day you’d like].",
    );
  });
});
