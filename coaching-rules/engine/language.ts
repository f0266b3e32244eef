import type { PlainWords } from './replies/plain-words';
import type { Slips } from './replies/tidy';
import type { Feeling } from './advice';
import type { Hunch, HunchId } from './judging/hunch';
import type { Pattern, Template } from './pack/rule';

/** Something that words do ("apology", "refusal", "greeting"), recognised in anybody's message. */
export interface Cue {
  readonly any: readonly Pattern[];
  /** A match that overlaps one of these does not count. */
  readonly unless?: readonly Pattern[];
}

/** A kind of trouble that customers tell of, and how to show that it was heard. */
export interface Trouble extends Cue {
  /** "late", "damaged", "wrong-item", "locked-out" … */
  readonly id: string;
  readonly feeling: Feeling;
  /** It is about their life and not only about the order: worth picking up when nothing else is. */
  readonly personal?: boolean;
  /** Told in words that fit any trouble: not brought up once they speak of something plainer. */
  readonly vague?: boolean;
  /** Told by several signs together, where nothing plainer is told; its own `any` may be empty. */
  readonly bySigns?: boolean;
  /** Sentences that name this trouble to the customer; different in wording, none gushing. May use `{thing}` and captures. */
  readonly sorry: readonly Template[];
}

/** A kind of personal detail, and how to pick it up sincerely. */
export interface Detail extends Cue {
  /** "pet", "wedding", "moving", "trip" … */
  readonly id: string;
  /** Good news is shared gladly, bad news gently, the rest with interest. */
  readonly tone: 'glad' | 'gentle' | 'interested';
  readonly pickup: readonly Template[];
}

/** Words by which a customer's feeling shows. */
export interface FeelingCue extends Cue {
  readonly feeling: Feeling;
}

/** Words that prove nothing alone, and several of which together tell of a trouble: "still", "!!", "but". */
export interface Sign extends FeelingCue {
  /** In a word what it is a sign of; for whoever edits the list. */
  readonly about: string;
  /** From -1, where all is well, to 1: a run of messages whose signs add up to 1 tells of a trouble. */
  readonly weight: number;
  /** Counts in a question, too: "so I just lose it?" Other signs tell nothing there. */
  readonly rhetorical?: boolean;
}

/** Words that are spelled in two ways, so that what we add is spelled as the agent spells. */
export interface Spellings {
  /** Words that only one of the two says. */
  readonly signs: { readonly british: readonly string[]; readonly american: readonly string[] };
  /** Beginnings of words, as each spells them. */
  readonly stems: readonly { readonly british: string; readonly american: string }[];
}

/** What else to offer where something cannot be had. */
export interface Other extends Cue {
  /**
   * As after "Shall I look for": "another time". It may name what they asked for in particular and still holds
   * (`another hotel{ stay}`), and `{place}`: somewhere that has what they asked for.
   */
  readonly offer: Template;
  /** What leads on from a draft which says this, a question or a kind word; it takes the place of the offer. */
  readonly ask?: readonly Template[];
}

/** What somebody may want in particular: a day, a time, an area. */
export interface Particular extends Cue {
  readonly about: 'day' | 'stay' | 'time' | 'area' | 'food' | 'people' | 'gathering';
  /** How it goes on from what is looked for, `{it}` being their words: “on {it}”. */
  readonly as: Template;
}

/** Who can tell what an agent does not know, as after “I think”: “the airline”. */
export interface Knower extends Cue {
  readonly who: string;
}

/** What to wish somebody for whom something was done, by what it is for. */
export interface Deed extends Cue {
  /** In a word what it is for; for whoever edits the list. */
  readonly about: string;
  /** Fit for somebody who is upset, too. */
  readonly gentle?: boolean;
  readonly wish: readonly Template[];
}

/** What shows that somebody was heard of whom no list knows more than what they just wrote: "I know that’s a lot." */
export interface Heard extends Cue {
  /** In a word what they speak of; for whoever edits the list. */
  readonly about: string;
  /**
   * Only where their turn is a question, a short answer to ours, or tells how something went that we
   * had them try; its `any` may then be empty and finds everything.
   */
  readonly turn?: 'question' | 'answer' | 'tried';
  /** To stand before a draft that asks them something. */
  readonly asked: readonly Template[];
  /** To stand before a draft that tells them something. */
  readonly told: readonly Template[];
  /** To stand before a draft that says yes; `asked` where there is nothing else to say. */
  readonly granted?: readonly Template[];
  /** An offer to stand behind a fact that leads nowhere; a question, so that it promises nothing. */
  readonly onward: readonly Template[];
  /** Such an offer behind a no, where that has to be another. */
  readonly instead?: readonly Template[];
}

/** Words that tell what is asked for and what it is for, lower case; where numbers differ, both. */
export interface Nouns {
  /** What people look forward to. */
  readonly occasions: readonly string[];
  /** What makes an occasion a mere part of another thing: “wedding dress”. */
  readonly forOccasions: readonly string[];
  readonly kin: readonly string[];
  /** What is done at a desk; what only an agent can do (“explain”) is none. */
  readonly deskWork: readonly string[];
  /** Places and seats that are looked for, singular. */
  readonly sought: readonly string[];
  /** What a chat can be about as a whole; of anything else they have, “is there more about it?” would be odd. */
  readonly matters: readonly string[];
  /** What a place does for its guests, each as somebody says it of the place: “serve”: “serves”. */
  readonly placesDo: Readonly<Record<string, string>>;
}

/** A plain kind of clause in which customers say what happened, from its first word. */
export interface Happening extends Cue {
  /** In a word what it tells of; for whoever edits the list. */
  readonly about: string;
  /** How it is told back, with what its patterns capture; without it, their own clause is turned round. */
  readonly said?: Template;
}

/** What a datum is asked for, by the words of the request. */
export interface Reason extends Cue {
  /** To stand before the question, each with a colon at its end: "So I can find your order:". */
  readonly so: readonly Template[];
}

/** Words that ask for something or have it done, lower case. */
export interface AskingWords {
  /** Verbs that begin an order: "restart". */
  readonly orders: readonly string[];
  /** Verbs that a fragment may begin with: "upload". */
  readonly deeds: readonly string[];
  /** Verbs that hand over a datum: "provide". */
  readonly handsOver: readonly string[];
  /** What is handed over rather than said, singular: "receipt". */
  readonly papers: readonly string[];
  /** Verbs that send somebody elsewhere: "refer". */
  readonly sendsOff: readonly string[];
}

/** How customers' clauses are told back to them. */
export interface Retelling {
  /** Words between two clauses: "and", "because". */
  readonly joints: readonly string[];
  /** What stands before a clause and is no part of it: "I think that". */
  readonly openings: readonly Pattern[];
  readonly happened: readonly Happening[];
  /** Clauses in which they say that they need something soon, from their first word. */
  readonly needs: Cue;
  /** What nobody wants to hear back, or what would be turned the wrong way. */
  readonly unfit: Cue;
}

/** What the engine knows of one human language: data, kept in `coaching-rules/language`. */
export interface Language {
  /** BCP 47. */
  readonly id: string;
  readonly cues: Readonly<Record<string, Cue>>;
  readonly troubles: readonly Trouble[];
  /** How trouble shows that no list of troubles foresees. */
  readonly signs?: readonly Sign[];
  readonly details: readonly Detail[];
  readonly feelings: readonly FeelingCue[];
  readonly retelling: Retelling;
  readonly asking: AskingWords;
  /** Of several that fit, the later speaks; with no reason to say, nothing is said. */
  readonly reasons: readonly Reason[];
  /** Common nouns for what customers write about, lower case, singular: "kettle", "booking". */
  readonly things: readonly string[];
  /** Capitals that everybody reads as they are, whether they stand for words ("PIN") or only shout ("NOT"). */
  readonly initials?: readonly string[];
  /** What words of the house mean, each fit to stand in its place: "erc": "early repayment charge". */
  readonly plain?: PlainWords;
  readonly spellings?: Spellings;
  /** Slips of the hand by what was meant, for tidying what is offered. */
  readonly slips?: Slips;
  /** Of several that fit, the later speaks. */
  readonly others?: readonly Other[];
  /** Of several that fit, the later speaks; an empty `any` fits everything. */
  readonly heard?: readonly Heard[];
  readonly nouns?: Nouns;
  readonly particulars?: readonly Particular[];
  /** Of several that fit, the later speaks. */
  readonly knowers?: readonly Knower[];
  /** Of several that fit, the later speaks. */
  readonly deeds?: readonly Deed[];
  readonly hunches?: Readonly<Partial<Record<HunchId, Hunch>>>;
  /** Ids of the packs whose rules the hunches were learned with. */
  readonly learnedWith?: readonly string[];
}
