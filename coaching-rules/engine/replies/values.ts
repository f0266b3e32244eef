import { calledBy } from './called-by';
import { asksForDatum, isFragment, orderIn } from '../reading/asking';
import type { Choose } from '../choose';
import { inFirstPerson } from './first-person';
import { howLongIn } from './how-long';
import type { Detail } from '../language';
import { asks, heardLines, speaksPlainly } from './heard';
import { detailToPickUp, troubleToName } from '../reading/open';
import type { Teller } from './clauses';
import { isAbout, thingOf } from './thing-told';
import { needTold, retold, retoldIn, theirsIn } from './retell';
import { atOnceLines, reasonFor, soThat, togetherLines } from './so-that';
import { helpOf, isSearching, wishOf } from './asked-for';
import { occasionIn, whomIn } from './occasion';
import { inPlainWords } from './plain-words';
import { namedIn, waysOn } from './ways';
import { bareLine, type ConversationReading } from '../reading/read-customer';
import type { TextReader } from '../reading/read-text';
import type { Template } from '../pack/rule';
import type { Scene } from '../judging/scene';
import { fill, type Values, valuesIn } from '../pack/template';
import type { Evidence } from '../judging/test';
import { fold } from '../phrases/tokenise';
import { type Told, turnsOf } from '../reading/told';

/** Names that templates may use besides what their own patterns capture. */
export const templateValues = [
  'customer',
  'agent',
  'thing',
  'sorry',
  'pickup',
  'gladly',
  'waited',
  'order',
  'another',
  'again',
  'matter',
  'proposed',
  'arranged',
  'knower',
  'helper',
  'paper',
  'recap',
  'wellwish',
  'todo',
  'ask',
  'stillask',
  'stillother',
  'together',
  'atonce',
  'occasion',
  'whom',
  'theirs',
  'wish',
  'more',
  'sothat',
  'reason',
  'for',
  'howlong',
  'retold',
  'needing',
  'firstperson',
  'plainly',
  'help',
  'heard',
  'onward',
  'instead',
] as const;

const small = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');
const minute = 60_000;

/** "ten minutes", "over an hour"; null for less than a minute. */
function inWords(milliseconds: number): string | null {
  const minutes = Math.floor(milliseconds / minute);
  if (minutes < 1) return null;
  if (minutes === 1) return 'a minute';
  if (minutes < 60) return `${small[minutes] ?? minutes} minutes`;
  return minutes < 120 ? 'over an hour' : `over ${small[Math.floor(minutes / 60)] ?? 'many'} hours`;
}

/** Behind an answer, what goes on from it. */
const askForMore: readonly Template[] = ['Is there anything else you’d like to know?'];
/** Behind something found for somebody who is looking for it. */
const askWhetherFound: readonly Template[] = [
  'Does that sound good?',
  'Would you like to hear more about it?',
];

/** Whether an agent has already sent a sentence of this text in the chat. */
export function wasSaid(text: string, reader: TextReader, { said }: ConversationReading): boolean {
  return reader.draft(text).sentences.some(({ sentence }) => said.has(bareLine(sentence)));
}

/** What takes up a whole clause of theirs says more than one word of it. */
const clauses = new Set(['retold', 'needing']);
const ownWordsOf = (name: string): number => (clauses.has(name) ? 2 : 1);

/** How much of their own words a wording takes up, besides their name. */
const ownWords = (wording: Template): number =>
  valuesIn(wording)
    .filter((name) => name !== 'customer')
    .reduce((sum, name) => sum + ownWordsOf(name), 0);

/**
 * Fills the first of the wordings that has all it needs and is new in this chat: one that takes up
 * their own words before one that would fit anybody.
 */
function firstNew(
  wordings: readonly Template[],
  values: Values,
  choose: Choose,
  reader: TextReader,
  conversation: ConversationReading,
): string | null {
  const fitting = choose(wordings).toSorted((a, b) => ownWords(b) - ownWords(a));
  for (const wording of fitting) {
    const text = fill(wording, values);
    if (text && !wasSaid(text, reader, conversation)) return text;
  }
  return null;
}

/** What `asked` and the like look like in the middle of a sentence. */
function asCaptured(text: string): string {
  const trimmed = text.trim().replace(/[\s,.;:!?]+$/, '');
  const isShouted = trimmed.length > 4 && trimmed === trimmed.toUpperCase();
  return isShouted ? fold(trimmed) : trimmed.replace(/^(Your|The|A|An|My|Our)\b/, fold);
}

/** The sentence that tells of news, and of "he" or "she" what stands before it in the message. */
function newsOf({ found: { placed }, message }: Told, { messages }: ConversationReading): string {
  const { text } = placed.sentence;
  const whole = messages[message]?.reading.text ?? text;
  return /\b(?:he|she|they)\b/iu.test(text) ? whole.slice(0, placed.end) : text;
}

/** How long they say they have waited, in the run of messages in which they told of a trouble. */
function waitTold({ message }: Told, { messages }: ConversationReading): string | null {
  const run = messages[message]?.run;
  const theirs = messages.filter((one) => one.run === run).map(({ reading }) => reading.text);
  return howLongIn(theirs.join('\n'));
}

/** What they say happened in their last turn, told back. */
function lastRetold({ messages }: ConversationReading, teller: Teller): string | null {
  const theirs = turnsOf(messages, 'customer', 'last').toReversed();
  for (const { reading } of theirs) {
    const told = retoldIn(reading, teller);
    if (told !== null) return told;
  }
  return null;
}

/** The sentence that a rule marks, as its doer tells it, or without words of the house. */
function recastAs(
  how: 'firstperson' | 'plainly',
  { span }: Evidence,
  { draft, conversation: { lexicon } }: Scene,
): string | null {
  if (!span) return null;
  const at = draft.sentences.find(({ start, end }) => start <= span.start && span.start < end);
  if (!at) return null;
  const text = draft.text.slice(at.start, at.end).trim();
  if (how === 'firstperson') return inFirstPerson(text);
  const marked = draft.text.slice(span.start, span.end);
  const plainly = inPlainWords(text, marked, lexicon.plain, lexicon.initials);
  if (plainly === null || !isFragment(at.sentence, lexicon)) return plainly;
  return `Could you ${orderIn(plainly, lexicon)}, please?`;
}

/** The values that templates can use for a draft and what a rule found in it. */
export function valuesFor(
  scene: Scene,
  evidence: Evidence,
  reader: TextReader,
  choose: Choose,
): Values {
  const { conversation, draft, waited } = scene;
  const { captures } = evidence;
  const plain: Readonly<Record<string, string | null>> = {
    customer: calledBy(scene),
    agent: conversation.agentName,
    thing: thingOf(scene, reader),
    ...namedIn(scene),
    waited: waited === null ? null : inWords(waited),
  };
  const said = (wordings: readonly Template[]): string | null =>
    firstNew(wordings, (name) => plain[name] ?? null, choose, reader, conversation);
  const teller: Teller = { retelling: conversation.lexicon.retelling, reader };
  const heard = (): string | null => {
    const values: Values = (name) =>
      name === 'retold' ? lastRetold(conversation, teller) : (plain[name] ?? null);
    return firstNew(heardLines(scene), values, choose, reader, conversation);
  };
  const tellBack = (told: Told, tell: typeof retold): string | null => {
    const message = conversation.messages[told.message];
    return message === undefined ? null : tell(told.found, message.reading, teller);
  };
  const about = (told: Told | undefined, wordings: readonly Template[]) => {
    if (!told) return null;
    const values: Values = (name) => {
      if (name === 'heard') return heard();
      if (name === 'howlong') return waitTold(told, conversation);
      if (name === 'retold') return tellBack(told, retold);
      if (name === 'occasion')
        return occasionIn(told.found.placed.sentence.text, conversation.lexicon.nouns);
      if (name === 'theirs') return theirsIn(told.found);
      if (name === 'whom') return whomIn(newsOf(told, conversation), conversation.lexicon.nouns);
      if (name === 'needing') return tellBack(told, needTold);
      const own = captured(told.found.captures, name) ?? plain[name] ?? null;
      return name === 'thing' && own !== null && !isAbout(told, own, conversation) ? null : own;
    };
    return firstNew(wordings, values, choose, reader, conversation);
  };
  const picked = (isWanted: (detail: Detail) => boolean): string | null => {
    const told = detailToPickUp(scene, isWanted);
    return about(told, told?.topic.entry.pickup ?? []);
  };
  const named = (): string | null => {
    const told = troubleToName(scene, speaksPlainly(scene));
    return about(told, told && 'sorry' in told.topic.entry ? told.topic.entry.sorry : []);
  };
  const made: Readonly<Record<string, () => string | null>> = {
    sorry: named,
    heard,
    ...waysOn(scene, said),
    together: () => said(togetherLines(scene)),
    atonce: () => said(atOnceLines(scene)),
    wish: () => wishOf(conversation),
    more: () =>
      asks(draft, conversation)
        ? null
        : said(isSearching(conversation) ? askWhetherFound : askForMore),
    sothat: () => (asksForDatum(draft, conversation.lexicon) ? soThat(scene, choose) : null),
    for: () =>
      asksForDatum(draft, conversation.lexicon)
        ? (soThat(scene, choose)?.replace(/:$/u, ',') ?? null)
        : null,
    reason: () => (asksForDatum(draft, conversation.lexicon) ? reasonFor(scene, choose) : null),
    help: () => helpOf(conversation, plain.thing ?? null),
    pickup: () => picked(() => true),
    gladly: () => picked(({ tone }) => tone === 'glad'),
    firstperson: () => recastAs('firstperson', evidence, scene),
    plainly: () => recastAs('plainly', evidence, scene),
  };
  return (name) =>
    captured(captures, name) ??
    (Object.hasOwn(made, name) ? (made[name]?.() ?? null) : (plain[name] ?? null));
}

/** "You must tell us when …": what was meant to be caught comes after this. */
const onlyPronoun = /^(?:me|us|it|them|him|her|you)$/iu;

function captured(captures: Readonly<Record<string, string>>, name: string): string | null {
  const text = Object.hasOwn(captures, name) ? captures[name] : undefined;
  // Half a quotation is no part of a sentence.
  if (text === undefined || (text.match(/["“”]/gu)?.length ?? 0) % 2 === 1) return null;
  return onlyPronoun.test(text) ? null : asCaptured(text);
}
