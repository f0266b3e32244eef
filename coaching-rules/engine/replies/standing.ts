import type { Scene } from '../judging/scene';
import type { Finder } from '../phrases/hits';
import { find, findAll, has, type TextReading } from '../reading/read-text';
import { type MessageReading, turnsOf } from '../reading/told';
import { asMiddle } from './join';

/** A name at the start of what was caught, and what comes after it. */
const named = /^(\p{Lu}[\p{L}’'-]+(?:\s(?:(?:of|and|the|at)\s)?\p{Lu}[\p{L}’'-]+){0,3})(.*)$/su;
/** What may follow a name; "Chinese food" is none. */
const goesOn = /^\s*(?:$|[,.'’"”]|(?:in|at|on|is|has|for|which|that|it|near|located|and)\b)/u;
const noPlace =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|Economy|Business|First|Dr|Mr|Mrs|Ms)\b/u;

/** "the Golden Lamb", with its article where the agent wrote one. */
function placeNamed(caught: string, { text }: TextReading): string | null {
  const [, name = '', after = ''] = named.exec(caught.replace(/^(?:the|The)\s/u, '')) ?? [];
  if (name === '' || !goesOn.test(after) || noPlace.test(name)) return null;
  const at = text.indexOf(name);
  return /\bthe\s+['"‘“]?$/iu.test(text.slice(0, at)) ? `the ${name}` : name;
}

const says = (finders: readonly (Finder | null)[], { reading }: MessageReading): boolean =>
  finders.some((finder) => has(reading, finder));

/**
 * A place that an agent has lately put forward, and that is neither turned down nor taken nor full since:
 * "the Golden Lamb"; null where there is none or the draft speaks of it.
 */
export function proposedTo({ conversation, draft }: Scene): string | null {
  const { messages, lexicon } = conversation;
  const { cues } = lexicon;
  if (cues.proposes === null || has(draft, cues.unavailable)) return null;
  for (const one of turnsOf(messages, 'agent', 'lately').toReversed()) {
    const found = findAll(one.reading, cues.proposes).at(-1);
    const place = placeNamed(found?.captures['proposed'] ?? '', one.reading);
    const isOver = says([cues.unavailable, cues.arranged, cues.solved], one);
    if (place === null && !isOver) continue;
    const since = messages.slice(messages.indexOf(one) + 1);
    const isRefused = since.some((later) => says([cues['turned-down'], cues.solved], later));
    if (place === null || isOver || isRefused) return null;
    return draft.text.includes(place.replace(/^the /u, '')) ? null : place;
  }
  return null;
}

/** Words that begin what only belongs to it: "appointment with Dr. Hale". */
const belonging = /\s+(?:with|for|at|on|to|in|from)\b.*$/su;
const longest = 3;

/** What was booked or arranged for them in this chat and still stands: "party"; null where nothing is known to. */
export function arrangedFor({ conversation, draft }: Scene): string | null {
  const { messages, lexicon, openTroubles } = conversation;
  const { arranged } = lexicon.cues;
  if (arranged === null || openTroubles.length > 0) return null;
  const done = messages.findLast(
    ({ speaker, reading }) => speaker === 'agent' && has(reading, arranged),
  );
  const caught = done && find(done.reading, arranged)?.captures['arranged'];
  const what = caught?.replace(belonging, '').trim() ?? '';
  const words = what.split(/\s+/u);
  if (what === '' || words.length > longest || /\d/u.test(what)) return null;
  const noun = words.at(-1)?.toLowerCase() ?? '';
  return draft.text.toLowerCase().includes(noun) ? null : asMiddle(what);
}
