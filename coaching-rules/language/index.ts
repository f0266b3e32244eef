import type {
  Cue,
  Detail,
  FeelingCue,
  Heard,
  Language,
  Particular,
  Sign,
  Trouble,
} from '../engine';
import askingWords from './asking.json' with { type: 'json' };
import arranging from './cues/arranging.json' with { type: 'json' };
import asking from './cues/asking.json' with { type: 'json' };
import customer from './cues/customer.json' with { type: 'json' };
import doing from './cues/doing.json' with { type: 'json' };
import feeling from './cues/feeling.json' with { type: 'json' };
import manners from './cues/manners.json' with { type: 'json' };
import meeting from './cues/meeting.json' with { type: 'json' };
import standing from './cues/standing.json' with { type: 'json' };
import deeds from './deeds.json' with { type: 'json' };
import details from './details.json' with { type: 'json' };
import feelings from './feelings.json' with { type: 'json' };
import heard from './heard.json' with { type: 'json' };
import hunches from './hunches';
import initials from './initials.json' with { type: 'json' };
import knowers from './knowers.json' with { type: 'json' };
import nouns from './nouns.json' with { type: 'json' };
import particulars from './particulars.json' with { type: 'json' };
import reasons from './reasons.json' with { type: 'json' };
import retelling from './retelling.json' with { type: 'json' };
import signs from './signs.json' with { type: 'json' };
import others from './others.json' with { type: 'json' };
import plain from './plain.json' with { type: 'json' };
import refusing from './cues/refusing.json' with { type: 'json' };
import slips from './slips.json' with { type: 'json' };
import spellings from './spellings.json' with { type: 'json' };
import things from './things.json' with { type: 'json' };
import troubles from './troubles.json' with { type: 'json' };

const cues: Readonly<Record<string, Cue>> = {
  ...meeting,
  ...feeling,
  ...doing,
  ...asking,
  ...manners,
  ...customer,
  ...standing,
  ...refusing,
  ...arranging,
};

/**
 * English as customers and agents type it in a chat: lower case, with slips and missing apostrophes.
 * Cues are told apart by what words do, in files by topic; no two files share a cue's name.
 */
export const english: Language = {
  id: 'en',
  cues,
  troubles: troubles as readonly Trouble[],
  signs: signs as readonly Sign[],
  details: details as readonly Detail[],
  feelings: feelings as readonly FeelingCue[],
  retelling,
  asking: askingWords,
  reasons,
  things,
  initials,
  plain,
  slips,
  spellings,
  others,
  heard: heard as readonly Heard[],
  nouns,
  particulars: particulars as readonly Particular[],
  knowers,
  deeds,
  hunches,
  learnedWith: ['starter'],
};
