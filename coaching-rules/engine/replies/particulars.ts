import type { Particular } from '../language';
import { fill } from '../pack/template';
import type { Scene } from '../judging/scene';
import { findAll, has } from '../reading/read-text';
import type { ConversationReading } from '../reading/read-customer';
import type { MessageReading } from '../reading/told';

type About = Particular['about'];

/** What they wrote since something was last done for them: what they asked for before that, they have. */
function sinceDone({ messages, lexicon }: ConversationReading): readonly MessageReading[] {
  const done = messages.findLastIndex(
    ({ speaker, reading }) => speaker === 'agent' && has(reading, lexicon.cues.arranged),
  );
  return messages.slice(done + 1).filter(({ speaker }) => speaker === 'customer');
}

/**
 * What a customer asked for in particular, as it goes on from what is looked for: "on Friday" of a day,
 * "for 5 people". Of two that speak of one matter the later counts; what the draft says itself is left out.
 */
export function particularsOf({ conversation, draft }: Scene): ReadonlyMap<About, string> {
  const said = draft.text.toLowerCase();
  const found = new Map<About, string>();
  for (const { reading } of sinceDone(conversation)) {
    for (const { finder, entry } of conversation.lexicon.particulars) {
      const span = findAll(reading, finder).at(-1)?.span;
      if (!span) continue;
      const theirs = reading.text.slice(span.start, span.end);
      const text = said.includes(theirs.toLowerCase()) ? null : fill(entry.as, () => theirs);
      if (text === null) found.delete(entry.about);
      else found.set(entry.about, text);
    }
  }
  return found;
}

/** What goes together in a breath: for whom, when and how long. */
const recapped: readonly About[] = ['people', 'stay', 'day', 'time'];
/** One particular alone would be odd: "That’s at noon." */
const fewest = 2;

/** What they asked for, told back in a phrase: "for 5 people on Friday"; null where it is little. */
export function recapOf(scene: Scene): string | null {
  const known = particularsOf(scene);
  const told = recapped.flatMap((about) => known.get(about) ?? []);
  return told.length < fewest ? null : told.join(' ');
}
