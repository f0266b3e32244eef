import { asksForDatum, isFragment, isOrder } from '../reading/asking';
import type { Heard } from '../language';
import type { Topic } from '../lexicon';
import type { ConversationReading } from '../reading/read-customer';
import { has, isQuestion, type PlacedSentence, type TextReading } from '../reading/read-text';
import type { Template } from '../pack/rule';
import type { Scene } from '../judging/scene';
import { type MessageReading, type Told, turnsOf } from '../reading/told';

/** What they wanted is so: nothing more is called for. */
const saysYes =
  /^(?:yes|yeah|yep|yup|sure|of course|correct|exactly|right|done|no problem|(?:then )?(?:it|that)(?:['’]?s| is) (?:ok|okay|fine|possible))\b/iu;
/** Tells them that it is so, and not only that it is done. */
const agrees = /^(?:yes|yeah|yep|yup|sure|of course|correct|exactly)\b/iu;
/** Tells them what to do, or what they did: "You have to ask the shop." */
const ofThem = /\byou (?:need|have to|should|must|can|could|may|would)\b/iu;
/** So few words behind a question of ours answer it and tell nothing more. */
const longestAnswer = 4;
/** So few words ask for patience and tell nothing more: "Ok, one moment please." */
const longestHold = 6;
const tellsWhy = /\b(?:while|because|as|until|so|check|look|see|find|pull|get|let me|I['’]?ll)\b/iu;
/** What patience is asked for. */
const atWork: readonly Template[] = [
  'I’m looking into it now{, customer}.',
  'I’m on it now{, customer}.',
];

/** A longer draft has told more than a bare fact. */
const longestFact = 24;

/** "by how much", "and when": so short a turn is a question without its mark. */
const longestMarkless = 6;
const asksFor = /\b(?:why|when|how|where|what|which|who)\b/iu;

/** "I can't.", "sigh": no answer to thank for. */
const saysNo =
  /^(?:no|nope|not yet|sigh|I (?:can(?:no|['’]?)t|do(?:n['’]?t| not)|never|have(?:n['’]?t| not)))\b/iu;

/** "Have you tried another cable?" */
const suggests = /\btr(?:y|ied)\b/iu;

/** Whether the agent's last words had the customer try something. */
const wasTried = ({ messages, lexicon }: ConversationReading): boolean =>
  turnsOf(messages, 'agent', 'last').some(({ reading }) =>
    reading.sentences.some(
      ({ sentence }) => isOrder(sentence.text, lexicon) || suggests.test(sentence.text),
    ),
  );

/** What a customer's last turn is; a short one that tells of a trouble is no mere answer. */
function turnIs({ messages, troubles }: ConversationReading): 'question' | 'answer' | undefined {
  const theirs = turnsOf(messages, 'customer', 'last');
  const last = theirs.at(-1)?.reading;
  if (!last) return undefined;
  if (last.sentences.some(({ sentence }) => isQuestion(sentence))) return 'question';
  if (last.wordCount <= longestMarkless && asksFor.test(last.text)) return 'question';
  const words = theirs.reduce((sum, { reading }) => sum + reading.wordCount, 0);
  if (words > longestAnswer || troubles.some((told) => isOf(theirs, messages, told)))
    return undefined;
  if (saysNo.test(last.text)) return undefined;
  const asked = turnsOf(messages, 'agent', 'last').some(({ reading }) =>
    reading.sentences.some(({ sentence }) => isQuestion(sentence)),
  );
  return asked || /\d/.test(last.text) ? 'answer' : undefined;
}

function isOf(
  theirs: readonly MessageReading[],
  messages: readonly MessageReading[],
  { message }: Told,
): boolean {
  const where = messages[message];
  return where !== undefined && theirs.includes(where);
}

/** The latest entry of the list that fits the customer's last turn. */
function fitting({ conversation }: Scene): Heard | null {
  const { messages, lexicon } = conversation;
  const theirs = turnsOf(messages, 'customer', 'last').map(({ reading }) => reading);
  if (theirs.length === 0) return null;
  const turn = turnIs(conversation);
  const isTurn: Readonly<Record<NonNullable<Heard['turn']>, () => boolean>> = {
    question: () => turn === 'question',
    answer: () => turn === 'answer',
    tried: () => wasTried(conversation),
  };
  const fits = ({ entry, finder }: Topic<Heard>): boolean =>
    (entry.turn === undefined || isTurn[entry.turn]()) &&
    (entry.any.length === 0 || theirs.some((reading) => has(reading, finder)));
  return lexicon.heard.findLast(fits)?.entry ?? null;
}

/** Whether a draft asks the customer for anything, or has them do something, besides "is there anything else?". */
export function asks(draft: TextReading, { lexicon }: ConversationReading): boolean {
  const more = lexicon.cues['more-help'];
  const isMore = ({ sentence }: PlacedSentence): boolean =>
    more !== null && sentence.hits.has(more);
  const asksOrOrders = draft.sentences.some(
    (one) =>
      !isMore(one) &&
      (isQuestion(one.sentence) ||
        isFragment(one.sentence, lexicon) ||
        isOrder(one.sentence.text, lexicon)),
  );
  return asksOrOrders || asksForDatum(draft, lexicon);
}

/** Lines that show the customer that their last turn was heard, whatever it is about; none where the draft shows it. */
export function heardLines(scene: Scene): readonly Template[] {
  const { lexicon } = scene.conversation;
  const entry = fitting(scene);
  if (!entry || has(scene.draft, lexicon.cues.acknowledge)) return [];
  const { draft } = scene;
  if (asks(draft, scene.conversation)) return entry.asked;
  if (agrees.test(draft.text)) return entry.granted ?? entry.asked;
  return has(draft, lexicon.cues.apology) ? entry.asked : entry.told;
}

/**
 * Offers to go on from a draft that leads nowhere; none where it asks or orders something, or says what
 * comes next itself.
 * @param beside what the draft tells: beside a no, it is another way that is offered.
 */
export function onwardLines(scene: Scene, beside: 'fact' | 'no'): readonly Template[] {
  const { conversation, draft } = scene;
  const { cues } = conversation.lexicon;
  if (has(draft, cues.hold) && draft.wordCount <= longestHold && !tellsWhy.test(draft.text)) {
    return atWork;
  }
  const leadsOn = [
    cues.alternative,
    cues['follow-up'],
    cues['next-step'],
    cues['at-work-on-it'],
    cues.ownership,
    cues.willing,
    cues.reassure,
    cues.solved,
    cues.goodbye,
  ];
  if (draft.wordCount > longestFact || leadsOn.some((cue) => has(draft, cue))) return [];
  if (saysYes.test(draft.text) || ofThem.test(draft.text)) return [];
  if (asks(draft, conversation)) return [];
  const entry = fitting(scene);
  return (beside === 'no' ? entry?.instead : undefined) ?? entry?.onward ?? [];
}

/** Whether their last turn says in plain words what it is about, so that it comes before what was told earlier. */
export function speaksPlainly(scene: Scene): boolean {
  return (fitting(scene)?.any.length ?? 0) > 0;
}
