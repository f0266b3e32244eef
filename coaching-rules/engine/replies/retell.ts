import type { Found } from '../reading/read-text';

/** A customer's clause is told back only where it is one of few plain kinds: half understood, it would be worse than a set line. */

/** Between clauses; what stands behind "when" or "because" may go. */
const between =
  /\s*[,;:–—()\n]+\s*|\s+(?:and|but|so|because|since|cause|cuz|though|although|while|when|as|then|however)\s+/giu;
/** Words before a clause that are no part of it. */
const preamble =
  /^(?:(?:hi|hello|hey|well|also|so|and|but|because|yes|no|ok|okay|oh|sorry|please|help|actually|basically|unfortunately|apparently|recently|today|yesterday|currently|now|it (?:seems|looks like)(?: that)?|I (?:think|guess|believe|realised|realized|noticed|see|saw|found out|found)(?: that)?|why(?= the| my| our))\b[\s.!]*)+/iu;

const still = String.raw`(?:(?:still|just|also|only|really|now|already|actually|currently)\s)*`;
/** What somebody writes that happened to them: after "I" or "we". */
const ofThem = new RegExp(
  String.raw`^(?:I|we)(?:['’]?ve|['’]?m|['’]?re)?\s${still}(?:${[
    String.raw`(?:have|has)(?:\s?not|n['’]?t|\snever|\syet to)\s(?:been able|been (?:paid|refunded|sent|given|helped|contacted)|received|got|gotten|heard|had)`,
    String.raw`never\s(?:received|got|heard|had|arrived)`,
    String.raw`did(?:\snot|n['’]?t)\s(?:get|receive|hear)`,
    String.raw`(?:can(?:not|\snot|['’]?t)|could(?:\snot|n['’]?t))\s${still}(?!afford|wait|believe|stand|remember|recall|think|tell|say|help|see (?:why|how|that|what)|understand)\p{L}+`,
    String.raw`(?:am|are|was|were)\s${still}(?:unable|not able|missing|locked|stuck|without|charged|billed|overcharged|double charged|sent the|given the|refused|turned|kicked|logged|left|stranded|robbed|scammed|waiting|having (?:trouble|problems|issues|difficulty)|getting (?:an error|kicked)|being (?:charged|billed|asked to pay))`,
    String.raw`(?:unable|not able|missing|locked|stuck|without|still waiting|waiting|having (?:trouble|problems|issues|difficulty)|getting (?:an error|kicked)|being (?:charged|billed))`,
    String.raw`(?:have\s)?${still}been\s${still}(?:waiting|charged|billed|locked|without|feeling|stuck|trying|having|sick|ill|on hold|left)`,
    String.raw`(?:have\s)?had (?:to (?:wait|pay|call|ask|wear|sleep|sit|stand|go without)|no (?:reply|answer|water|heating|internet|power|signal)|(?:trouble|problems|issues|an? (?:headache|fever|accident|cough|runny nose|fall)))`,
    String.raw`lost\s(?:my|our|the|all)`,
    String.raw`(?:got|received|opened)\s(?!an? (?:e?mail|letter|message|text|notification|bill|notice|call|code|reply|answer|receipt|invoice))\S+\s.{0,60}\b(?:wrong|broken|damaged|cracked|torn|stain(?:ed)?|hole|faulty|dead|missing|empty|scratched|smaller|bigger|instead)`,
    String.raw`waited\s`,
    String.raw`missed\s(?:my|our|the)`,
    String.raw`keep\sgetting\s(?:an?|the|kicked|logged|errors?)`,
    String.raw`paid\s(?:twice|too much|extra|double)`,
  ].join('|')})`,
  'iu',
);

const thing = String.raw`(?:my|our|the|this|both my|half (?:of )?(?:my|the))\s(?:[\p{L}\d’'-]+\s){1,4}?`;
/** What somebody writes that happened to a thing. */
const ofThing = new RegExp(
  String.raw`^${thing}${still}(?:${[
    String.raw`(?:is|are|was|were)(?:\s?not|n['’]?t)\s(?:working|loading|there|here|right|what|fitting|charging|turning|showing|opening|connecting|in the|delivered)`,
    String.raw`(?:is|are|was|were|has been|have been|got|gets|came|arrived|went)\s${still}(?:completely |all |very |so |badly )?(?:broken|damaged|missing|late|delayed|lost|stolen|torn|stained|cracked|empty|down|dead|locked|blocked|frozen|stuck|cancelled|canceled|declined|refused|rejected|faulty|leaking|ripped|scratched|bent|overdue|ruined|hacked|smashed|melted|cold|charged twice|too (?:small|big|large|tight|short|long|loose))`,
    String.raw`(?:has|have)(?:\s?not|n['’]?t|\snever)\s(?:arrived|come|turned up|shown up|been (?:delivered|sent|shipped|refunded|paid|fixed|credited))`,
    String.raw`(?:did|does|do|will|would)(?:\s?not|n['’]?t)\s(?:arrive|come|work|fit|load|open|turn on|start|charge|show up|turn up|go through|connect|print|play|sync|let me)|(?:wo|won)['’]?n?['’]?t\s(?:arrive|work|fit|load|open|turn on|start|charge|go through|connect|print|play|sync|let me)`,
    String.raw`never\s(?:arrived|came|showed up|turned up|worked)`,
    String.raw`(?:arrived|came)\s(?:with(?:out)?|in the wrong)\s`,
    String.raw`(?:has\s)?(?:stopped|quit)\sworking`,
    String.raw`(?:broke|fell apart|died|crashed|froze|burst)\b`,
    String.raw`keeps?\s(?!telling|asking|saying)\p{L}+ing`,
    String.raw`(?:took|has taken|is taking)\s(?:longer|so long|too long|ages|forever)`,
  ].join('|')})`,
  'iu',
);
/** "This took longer than I expected." */
const tookLong =
  /^(?:this|it)\s(?:all\s)?(?:took|has taken|is taking)\s(?:longer|so long|too long)/iu;
const ofSomebody =
  /^(?:someone|somebody|a thief)(?:['’]s|\s(?:has|have))?\s(?:stole|stolen|took|taken|withdrew|withdrawn|used|been using|transferred|hacked|opened|charged|got into|accessed|broke into|smashed|hit)\s/iu;
/** "the cost of shipping is too high" */
const dear = new RegExp(
  String.raw`^((?:my|our|the)\s(?:[\p{L}-]+\s){0,4}?(?:[\p{L}-]+))\s(?:is|are|was|were|seems?|looks?)\s(?:way |just |a bit |kind of |a little |really )*(?:too|so|very|really|super|extremely)\s(?:high|expensive|much|steep|pricey|big)\b`,
  'iu',
);

/** "I realised I need it sooner": needs are known, and nothing to be sorry for. */
const ofNeed =
  /^(?:I|we)\s(?:(?:really|do|just|still|only|also)\s)*(?:need|have)\s(?:it|this|these|them|the|my|a|an|to\s\p{L}+)\b.*\b(?:sooner|soon|quick(?:ly)?|fast(?:er)?|urgently|asap|today|tonight|tomorrow|by|before|in time)\b/iu;

/** What nobody wants to hear back, or what would be turned the wrong way. */
const unfit =
  /\b(?:you|your|yours|u|ur|guys|he|she|his|her|stupid|damn|hell|crap\w*|shit\w*|f+u+c+k\w*|idiots?|ridiculous|joke|useless|lol|haha|why|how|what|where|who|if|whether|wonder\w*|hoping|please|told|promised|said|says|saying)\b|\d{5,}|[?@"“”*[\]{}<>]/iu;
const fewestWords = 4;
const mostWords = 14;

const turned: readonly (readonly [RegExp, string])[] = [
  [/\b(?:I am|I['’]m|im|we are|we['’]re)\b/giu, 'you’re'],
  [
    /\b(?:I have|I['’]ve|ive|we have|we['’]ve)(?=\s(?:not|never|still|just|only|really|also|now|already|yet|been|had|lost|waited|received|got)\b)/giu,
    'you’ve',
  ],
  [/\b(?:I|we) was\b/giu, 'you were'],
  [/\b(?:I|we)\b/giu, 'you'],
  [/\b(?:my|our)\b/giu, 'your'],
  [/\b(?:me|us)\b/giu, 'you'],
  [/\b(?:mine|ours)\b/giu, 'yours'],
  [/\b(?:myself|ourselves)\b/giu, 'yourself'],
];

const toThem = (clause: string): string =>
  spoken(turned.reduce((text, [pattern, word]) => text.replace(pattern, word), clause));

/** The clauses of a sentence in their places, each with the "I" or "we" that an earlier one lends it. */
function clauseAt(sentence: string, at: number): string {
  let start = 0;
  let subject = '';
  for (const { 0: gap, index } of sentence.matchAll(between)) {
    const clause = sentence.slice(start, index).replace(preamble, '');
    if (index > at) return withSubject(clause, subject);
    subject = /^(?:I|we)(?=\b)/iu.exec(clause)?.[0] ?? '';
    start = index + gap.length;
  }
  return withSubject(sentence.slice(start).replace(preamble, ''), subject);
}

/** "I returned it and still have no refund": the second clause is theirs, too. */
const withSubject = (clause: string, subject: string): string =>
  subject !== '' &&
  /^(?:still|have|has|never|can|could|did|was|am|got|had|lost|waited)\b/iu.test(clause)
    ? `${subject} ${clause}`
    : clause;

const trailing =
  /(?:\s+(?:and|but|so|or|please|pls|though|tho|again please|thanks|thank you))*[\s.!…]*$/iu;
/** What "it" stands for was said before, where the listener cannot see it. */
const pronoun = /\b(?:it|them|this|that|one|ones|these|those|they)\b/iu;
const ownNoun = /\b(?:an?|my|the|our|some)\s\p{L}+/iu;

/** Says what each word stands for: "it" behind a noun of its own is plain. */
function isClear(clause: string): boolean {
  const at = pronoun.exec(clause)?.index ?? -1;
  return at < 0 || (at === 0 && tookLong.test(clause)) || ownNoun.test(clause.slice(0, at));
}

function plainClause({ placed: { sentence, start }, span }: Found): string | null {
  // A name's or a title's dot would end the clause too early; the last clause of a story is the telling one.
  const clause = clauseAt(sentence.text, span.start - start).replace(trailing, '');
  const words = clause.split(/\s+/u).length;
  if (words < fewestWords || words > mostWords || unfit.test(clause)) return null;
  // Nobody shouts back.
  return /\p{Lu}{5,}/u.test(clause) || !isClear(clause) ? null : clause;
}

/** "the main were cold": said back, it would sound like us. */
const disagrees =
  /^(?:my|our|the)\s(?:\p{L}+\s){0,2}?(?!\p{L}*s\s|people\s|children\s|feet\s|men\s|women\s)\p{L}+\s(?:were|are|have)\b/iu;

/** A second sentence that began without a pause: "we can't fly our son is sick". */
const runsOn = /(?<!\b(?:that|which|who|than) (?:\p{L}+ )?)\b(?:is|are|was|were|am)\b/iu;

/** What a customer says happened to them, to stand behind "I’m sorry": "your parcel never came"; null where it is not plain. */
export function retold(found: Found): string | null {
  const clause = plainClause(found);
  if (clause === null) return null;
  const cost = dear.exec(clause)?.[1];
  if (cost !== undefined) return `${small(toThem(cost))} came out higher than you expected`;
  const kinds = [ofThem, ofThing, tookLong, ofSomebody];
  if (disagrees.test(clause)) return null;
  const [told] = kinds.flatMap((kind) => kind.exec(clause)?.[0] ?? []);
  if (told === undefined || runsOn.test(clause.slice(told.length))) return null;
  return small(toThem(clause));
}

/** What a customer says they need soon, to stand behind "I know": "you need it before Friday"; null where it is not plain. */
export function needTold(found: Found): string | null {
  const clause = plainClause(found);
  return clause !== null && ofNeed.test(clause) ? small(toThem(clause)) : null;
}

/** "you received a pair of jeans that had a stain": what came is theirs by now. */
const receivedThat =
  /^you (?:received|got|opened|bought) (?:an?|my|your|the|some) (?:pair of )?((?:[\p{L}-]+ ){1,3})(?:that|which) (had|was|were|is|are|came|arrived)\b/iu;
const negated: readonly (readonly [RegExp, string])[] = [
  [/\b(have|has|had|did|does|do|was|were|is|could|would) not\b/giu, '$1n’t'],
  [/\bcan ?not\b/giu, 'can’t'],
];

/** As it is said rather than written. */
const spoken = (clause: string): string =>
  negated
    .reduce((text, [pattern, by]) => text.replace(pattern, by), clause)
    .replace(receivedThat, 'your $1$2');

/** For the middle of a sentence; "I" is gone by now. */
const small = (clause: string): string =>
  /^\p{Lu}\p{Ll}*(?:\s|['’])/u.test(clause)
    ? clause.charAt(0).toLowerCase() + clause.slice(1)
    : clause;
