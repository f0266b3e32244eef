import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { builtInPacks } from '../../coaching-rules/packs';
import { figures, type Figures, type Measured, measuredFile } from '../../scripts/evaluate-floors';
import { judgeSets } from '../../scripts/evaluate-judge';
import { loud, score } from '../../scripts/evaluate-score';
import { ownChats, readSets } from '../../scripts/evaluate-sets';

const measured = JSON.parse(readFileSync(measuredFile, 'utf8')) as Measured;
const judged = judgeSets(readSets(ownChats(), []), builtInPacks);
const now = new Map(judged.map(({ use, messages }) => [use, figures(score(messages))]));

function rows(figuresKept: Figures, present: Figures | undefined) {
  return Object.entries(figuresKept).map(([figure, kept]) => ({
    figure,
    kept,
    present: present?.[figure] ?? 0,
  }));
}

const command = 'npm run --silent evaluate -- --by-rule';

describe.each([
  { set: 'the chats that rules were tuned on', rows: rows(measured.tuned, now.get('tuned')) },
  { set: 'the chats that are held out', rows: rows(measured.heldOut, now.get('held-out')) },
])('on $set', ({ rows: all }) => {
  it.each(all)('$figure stays near $kept', ({ figure, kept, present }) => {
    expect(
      present,
      `${figure} was ${kept} on ${measured.measured} and is ${present}; \`${command}\` shows where it went`,
    ).toBeGreaterThanOrEqual(kept - measured.mayFall);
  });
});

describe('our labelled chats', () => {
  const messages = judged.flatMap((set) => set.messages);

  it('are enough, of many trades, with traps of both kinds in both sets', () => {
    expect(messages.length).toBeGreaterThanOrEqual(300);
    expect(new Set(messages.map(({ trade }) => trade)).size).toBeGreaterThanOrEqual(10);
    for (const set of judged) {
      const { looksBad, looksGood } = score(set.messages).traps;
      expect(looksBad.of, `good messages that look bad in ${set.name}`).toBeGreaterThan(20);
      expect(looksGood.of, `bad messages that look good in ${set.name}`).toBeGreaterThan(20);
    }
  });

  it('say “coach” where a colleague would speak up, and only there', () => {
    const odd = messages.filter(
      ({ label }) => (label.verdict === 'coach') !== loud(label.flags).length > 0,
    );
    expect(odd.map(({ turn }) => turn.uid)).toEqual([]);
  });

  it('quote what the customer told in the customer’s own words', () => {
    const odd = messages.filter(
      ({ turn, label: { customer } }) =>
        customer.hook !== null &&
        !turn.conversation.messages.some(
          ({ speaker, text }) => speaker === 'customer' && text.includes(customer.hook ?? ''),
        ),
    );
    expect(odd.map(({ turn }) => turn.uid)).toEqual([]);
  });
});
