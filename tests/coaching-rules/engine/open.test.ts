import { describe, expect, it } from 'vitest';
import { replyInEnglish } from '../../support/replies';

const naming = replyInEnglish({ lead: '{sorry}' });
const pickingUp = replyInEnglish({ lead: '{pickup}' });
const sorry = (chat: readonly string[]) => naming('Which one?', chat);
const pickup = (chat: readonly string[], draft = 'Which one?') => pickingUp(draft, chat);
const turns = (...lines: readonly string[]): readonly string[] =>
  lines.flatMap((line) => ['agent: Which street is it?', `customer: ${line}`]);

describe('the trouble to name', () => {
  const broken = 'customer: my kettle is broken';

  it('is one that stands open', () => {
    expect(sorry([broken])).toBe("I'm sorry your kettle is broken. Which one?");
    expect(sorry([broken, ...turns('elm road', 'ada')])).toContain('kettle');
  });

  it('is not one of long ago', () => {
    expect(sorry([broken, ...turns('elm road', 'ada', 'a green one', '12')])).toBeNull();
  });

  it('is not one that an agent has named, even when it is told again', () => {
    const named = [broken, "agent: I'm sorry it came broken.", 'customer: and the lid is broken'];
    expect(sorry(named)).toBeNull();
    const seenTo = [broken, 'agent: Which model?', 'customer: the lid is broken too'];
    expect(sorry(seenTo)).toContain("I'm sorry");
  });

  it('is rather one of the last two turns than one told before', () => {
    const chat = [
      'customer: my kettle is broken',
      ...turns('elm road', 'and i was charged twice for it', '12'),
    ];
    expect(sorry(chat)).not.toContain('kettle');
    expect(sorry(chat)).toMatch(/charge|bill|look right|spotted/);
  });

  it('is no vague one once they speak plainly of something else', () => {
    const vague = 'customer: it has still not been sorted';
    expect(sorry([vague])).not.toBeNull();
    expect(sorry([vague, ...turns('12')])).not.toBeNull();
    expect(sorry([vague, ...turns('oh no')])).toBeNull();
  });
});

describe('the detail to pick up', () => {
  const party = 'customer: we are throwing a party for my sister';

  it('is a glad one for who is glad', () => {
    expect(pickup([party], 'Which room?')).not.toBeNull();
  });

  it('is no glad one beside a no, or for who is upset', () => {
    expect(pickup([party], 'That room is not free.')).toBeNull();
    expect(pickup([`${party} and this is ridiculous, I am so angry!!`])).toBeNull();
  });

  it('is not one of long ago', () => {
    const later = turns('elm road', 'ada', 'a green one', '12');
    expect(pickup([party, ...later])).toBeNull();
  });
});
