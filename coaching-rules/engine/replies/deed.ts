/** What somebody asks for help with, in the verbs of a help desk; what only they can do ("explain") is none. */
const verbs =
  'find|book|reserve|schedule|reschedule|check|change|order|plan|organi[sz]e|cancel|return|track|update|reset|move|arrange|file|renew|open|close|add|upgrade|make|set up|sort out|rent|rsvp|search|look up|swap|replace';
const asks = new RegExp(
  String.raw`\b(?:(?:can|could|would|will) you (?:please )?(?:help me )?(?:to )?|help me (?:to )?|I(?:['’]d| would) like to |I(?: just| really)? (?:want|need|wanted) to |I(?:['’]m| am) (?:looking|trying) to )((?:${verbs})\s[^.?!,;:()\n]{2,70})`,
  'iu',
);
/** Where a clause ends, and what comes after it is another matter. */
const onward =
  /\s+(?:and|but|because|so|since|as|which|that|if|when|before|after|while|please|pls|thanks|now|today|asap|though|cause|or)\b.*$/isu;
/** Said of the one who is asked, these would be turned the wrong way. */
const ofTheAgent = /\b(?:you|your|yours|u|ur|this|it|them|these|those)\b/iu;
/** A phrase that breaks off here lacks what it is about. */
const brokenOff = /\b(?:dr|mr|mrs|ms|with|for|to|at|in|on|of|from|the|an?|some|one|any|more)$/iu;
const turned: Readonly<Record<string, string>> = {
  my: 'your',
  our: 'your',
  me: 'you',
  us: 'you',
  myself: 'yourself',
};
/** More words are a story. */
const longest = 8;

/** What a customer asks help with, to stand behind "I’m happy to": "help you check your bank balance"; null where it is not plain. */
export function helpWith(text: string): string | null {
  const deed = asks.exec(text)?.[1]?.replace(onward, '').trim();
  if (deed === undefined || ofTheAgent.test(deed) || /\bI\b|['’]/u.test(deed)) return null;
  if (brokenOff.test(deed)) return null;
  const words = deed.split(/\s+/u);
  if (words.length < 2 || words.length > longest) return null;
  const said = words.map((word) => turned[word.toLowerCase()] ?? word).join(' ');
  return `help you ${said.charAt(0).toLowerCase()}${said.slice(1)}`;
}
