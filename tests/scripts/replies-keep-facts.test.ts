import { beforeAll, describe, expect, it } from 'vitest';
import { compile, createCoach } from '../../coaching-rules/engine';
import { english } from '../../coaching-rules/language';
import { ownChats, readSets } from '../../scripts/evaluate-sets';
import { judge, mostSentences } from '../../scripts/replay-judge';
import { starterPack } from '../../scripts/replay-packs';

interface Pair {
  readonly draft: string;
  readonly reply: string;
  readonly slots: number;
}

const pairs: Pair[] = [];

beforeAll(() => {
  const coach = createCoach(compile(english, [starterPack(() => undefined)]), mostSentences);
  for (const { messages } of readSets(ownChats(), [])) {
    for (const { turn } of messages) {
      for (const { replies } of judge(coach, turn).advice) {
        for (const { text, slots } of replies) {
          pairs.push({ draft: turn.draft, reply: text, slots: slots.length });
        }
      }
    }
  }
}, 180_000);

/** What the draft has of a kind and a reply that can be sent as it stands has not. */
function lost(kind: RegExp): readonly string[] {
  return pairs
    .filter(({ slots }) => slots === 0)
    .flatMap(({ draft, reply }) => {
      const gone = [...new Set(draft.match(kind))].filter((one) => !reply.includes(one));
      return gone.map((one) => `“${one}” of “${draft}” in “${reply}”`);
    });
}

describe('a reply to a draft of our chats', () => {
  it('is offered often enough for this to mean something', () => {
    expect(pairs.length).toBeGreaterThan(500);
  });

  it.each([
    ['number', /\p{L}{0,20}\d[\p{L}\d]{0,40}/gu],
    ['link', /https?:\/\/[^\s.,]+/gu],
    ['e-mail address', /[\w.+-]+@[\w-]+\.\w+/gu],
    ['code', /\b(?=\w*\d)[A-Z0-9]{4,}\b/gu],
    ['quotation', /“[^”\n]{1,80}”|"[^"\n]{1,80}"/gu],
    ['name in the middle of a sentence', /(?<=[\p{Ll},] )\p{Lu}\p{Ll}{2,}(?=[\s.,!?]|$)/gu],
  ])('keeps every %s', (_what, kind) => {
    expect(lost(kind)).toEqual([]);
  });

  it('is tidier than the draft, and never untidier', () => {
    const slips = /\b(?:dont|cant|wont|youre|recieve|adress)\b|\S {2,}\S|\p{L} ,/u;
    const untidy = pairs.filter(({ reply }) => slips.test(reply));
    expect(untidy.map(({ reply }) => reply)).toEqual([]);
  });

  it('hangs no mark on a link', () => {
    const hung = pairs.filter(
      ({ draft, reply }) =>
        /https?:\/\/\S+[.,]\s/u.test(reply) && !/https?:\/\/\S+[.,]\s/u.test(draft),
    );
    expect(hung).toEqual([]);
  });

  it('asks something where the draft does', () => {
    const silent = pairs.filter(
      ({ draft, reply, slots }) => slots === 0 && draft.includes('?') && !reply.includes('?'),
    );
    expect(silent).toEqual([]);
  });

  it('never says sorry once more than the draft and a breath of ours', () => {
    const count = (text: string): number => text.match(/\bsorry\b/giu)?.length ?? 0;
    const twice = pairs.filter(({ draft, reply }) => count(reply) > Math.max(count(draft), 1));
    expect(twice).toEqual([]);
  });

  it('has no gap in its writing: no two marks, spaces or articles together', () => {
    const torn =
      /\s[,.!?;]|[,;]{2}|[.!?]\s?,|\b(?:your your|the the|a an|an a|me me|is is)\b|\s{3}/iu;
    const bad = pairs.filter(({ draft, reply }) => torn.test(reply) && !torn.test(draft));
    expect(bad.map(({ reply }) => reply)).toEqual([]);
  });
});
