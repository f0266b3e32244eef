import type { Span } from '../../advice';
import { asMiddle } from '../../replies/join';
import { isQuestion, type PlacedSentence, type Sentence } from '../../reading/read-text';
import type { Scene } from '../scene';
import type { Matcher } from '../test';

const beOrGet = new Set(
  'is are was were be been being am get gets got getting has have had'.split(' '),
);
/** How orders never begin: these spare the tagger most sentences. */
const noOrder = new Set(
  'i we you he she it they this that there the a an my our your yes no hi hello hey sorry thanks thank what when where who why how is are was were do does did can could will would may'.split(
    ' ',
  ),
);

/** What an order orders, ready to stand after "could you": "send me the form". */
function orderIn(text: string, { start, end }: Span): string {
  const order = text.slice(start, end).replace(/[\s.!]+$/, '');
  const bare = order.replace(
    /^(?:(?:ok|okay|so|now|then|next|first|also|and|just)\b[\s,.:–-]*)+/i,
    '',
  );
  return /^(?:please|kindly|do not|don['’]?t)\b|\bplease$/i.test(bare) ? '' : asMiddle(bare);
}

function couldBe(is: 'imperative' | 'agentless-passive', sentence: Sentence): boolean {
  if (is === 'agentless-passive') return sentence.words.some(({ text }) => beOrGet.has(text));
  return (
    sentence.wordCount > 1 && !isQuestion(sentence) && !noOrder.has(sentence.words[0]?.text ?? '')
  );
}

/** What a tagger says of the draft's sentences; false until it has spoken. */
export const grammar: Matcher<'grammar'> = ({ is }) => {
  const marked = ({ start, end, sentence }: PlacedSentence, scene: Scene): Span | null => {
    const known = scene.grammar.get(sentence.text);
    if (!known || !couldBe(is, sentence)) return null;
    if (is === 'imperative') return known.imperative ? { start, end } : null;
    const [passive] = known.agentlessPassives;
    return passive ? { start: start + passive.start, end: start + passive.end } : null;
  };
  const first = (scene: Scene): Span | null => {
    for (const placed of scene.draft.sentences) {
      const span = marked(placed, scene);
      if (span) return span;
    }
    return null;
  };
  return {
    sight: 'draft',
    needsGrammar: true,
    holds: (scene) => first(scene) !== null,
    evidence: (scene) => {
      const span = first(scene);
      const order = span && is === 'imperative' ? orderIn(scene.draft.text, span) : '';
      return { span, captures: order === '' ? {} : { order } };
    },
    wants: ({ draft, grammar }) =>
      draft.sentences.flatMap(({ sentence }) =>
        couldBe(is, sentence) && !grammar.has(sentence.text) ? [sentence.text] : [],
      ),
  };
};
