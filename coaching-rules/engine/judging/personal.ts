import { oncePer } from '../memo';
import type { ConversationReading } from '../reading/read-customer';
import { senseOfChat } from './senses';

/** Fewer than half of all customers tell of themselves: what is rare is believed earlier. */
const sureEnough = 0.2;
/** Where no list of details knows it, it takes more to take a sentence for one. */
const sureWithoutList = 0.4;

/** The sentence of theirs that speaks most for something personal. */
function mostPersonal({ heard, lexicon }: ConversationReading): string | null {
  const sense = lexicon.hunches.get('personal');
  if (!sense) return null;
  const weighed = (heard.ever ?? []).map((sentence) => ({
    text: sentence.text,
    sure: sense({ ever: [sentence] }),
  }));
  return weighed.toSorted((a, b) => b.sure - a.sure)[0]?.text ?? null;
}

/** Something personal that the customer told of and nobody has picked up, in their own words; null when there is nothing. */
export const personalIn = oncePer((conversation: ConversationReading): string | null => {
  const { openDetails, openTroubles } = conversation;
  const sure = senseOfChat(conversation, 'personal');
  if (sure < sureEnough) return null;
  const told = openDetails[0] ?? openTroubles.find(({ topic }) => topic.entry.personal === true);
  if (told) return told.found.placed.sentence.text;
  return sure < sureWithoutList ? null : mostPersonal(conversation);
});
