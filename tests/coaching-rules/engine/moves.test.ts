import { expect, it } from 'vitest';
import { compile, createCoach } from '../../../coaching-rules/engine';
import { english } from '../../../coaching-rules/language';
import { builtInPacks } from '../../../coaching-rules/packs';
import { conversation } from '../../support/conversation';

const coach = createCoach(compile(english, builtInPacks));
const chat = conversation(
  'agent: Hello, how can I help?',
  'customer: my washing machine broke two weeks ago',
);
const movesOf = (draft: string) => coach.coach(chat, draft).moves.map(({ rule }) => rule);

it('are sensed where no rule knows the words', () => {
  expect(movesOf('Two weeks without a washing machine is a long time.')).toContain('heard-them');
});

it('are credited once where a rule knows the words', () => {
  const moves = movesOf("That's our mistake and I'm putting it right today.");
  expect(moves).toContain('took-it-on');
  expect(moves).not.toContain('stood-up-for-it');
});
