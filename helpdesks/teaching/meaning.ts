/**
 * Words that people who build chat pages use. A name made of them was chosen by a person, and stays when
 * the page is built anew.
 */
const BUILDING_WORDS = new Set(
  `account active admin agent alert app area assistant author avatar badge bar base bin block body bot
  bottom box bubble button by card cell chat client clock col column compose composer contact container
  content control conversation counter customer date day description details dialog display divider
  draft edit editor element empty end entry event feed field file first footer form frame from guest
  header heading history hour icon id image in inbound inbox incoming info inner input item label last
  layout left line link list log main me meta member menu message messages meta mine mode modal msg
  msgs name nav note notes operator other out outbound outer outgoing own page pane panel person
  preview private profile public queue read received recipient reply requester response right role root
  row section self send sender sent side sidebar speech staff stamp start state qa status stream support
  system tab test testid text them thread ticket time timeline timestamp title toolbar top transcript turn type
  unread user us view visitor widget window wrap wrapper write you your`.split(/\s+/),
);

/** Whether a word is one that pages are built with, in either number. */
export const isBuildingWord = (word: string): boolean => {
  const small = word.toLowerCase();
  return BUILDING_WORDS.has(small) || BUILDING_WORDS.has(small.replace(/s$/, ''));
};

/** The words of a name: "msgRow--own" has msg, row, own. */
export const wordsOf = (name: string): string[] =>
  name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .split(/[^A-Za-z\d]+/)
    .filter((word) => word !== '');

/** Prefixes of tools that make names up. */
const MADE_UP =
  /^(?:css|sc|jss|jsx|svelte|emotion|styled|ng|ember|yui|ext|radix|headlessui|chakra|astro|v)-?[A-Za-z-]*\d|^(?:css|sc|jsx|svelte|data-v|ng-tns|_ng\w+)-/;

/** Names of how something looks: Tailwind, Bootstrap and their like. They say nothing of what it is. */
const LOOKS =
  /^(?:[mp][trblxyse]?-|-m|[wh]-|min-|max-|text-|bg-|font-|flex|grid|gap-|space-|items-|justify-|self-|align-|order-|rounded|shadow|border|absolute|relative|fixed|sticky|block$|inline|hidden$|overflow|z-|top-|left-|right-|bottom-|inset-|leading-|tracking-|col-|d-|float-|pull-|ml-|mr-|opacity-|transition|duration-|cursor-|select-|truncate|whitespace|break-|container$|clearfix)/;

/** What an element is for the moment. */
const FOR_NOW =
  /^(?:is-|has-)?(?:active|selected|current|focus(?:ed)?|hover(?:ed)?|open(?:ed)?|closed|visible|shown?|loaded|loading|new|unread|read|seen|first|last|odd|even|enter|leave|animate\w*|fade\w*|collapsed|expanded|dragging|typing|online|offline|highlight\w*)$/;

/** Whether a name (an id, a class, a value) was chosen by a person for what the element is. */
export function isMeaningful(name: string): boolean {
  if (!/^[A-Za-z][\w-]{1,40}$/.test(name)) return false;
  if (MADE_UP.test(name) || LOOKS.test(name) || FOR_NOW.test(name)) return false;
  const words = wordsOf(name);
  return words.length > 0 && words.every((word) => isBuildingWord(word) || !isRandom(word));
}

/** Whether a name only says how something looks. */
export const isLook = (name: string): boolean => LOOKS.test(name) && /^[A-Za-z][\w-]*$/.test(name);

/** Letters and digits mixed, many digits, or no word that could be spoken. */
function isRandom(word: string): boolean {
  const digits = word.replace(/\D/g, '').length;
  if (digits > 0) return !/^[A-Za-z]+\d{1,2}$/.test(word) || /^[A-Za-z]{1,2}\d/.test(word);
  if (word.length === 1) return true;
  return /[^aeiouy]{5}/i.test(word) || (word.length > 3 && !/[aeiouy]/i.test(word));
}

/** The part before the hash in what CSS modules make: "Message_row__3fGhJ" gives "Message_row__". */
export function beforeHash(name: string): string | null {
  const [, before, hash] = /^([A-Za-z][\w-]*?(?:__|--))([\w-]{5,})$/.exec(name) ?? [];
  if (!before || !hash || !isMeaningful(before.replace(/[_-]+$/, ''))) return null;
  return /\d/.test(hash) || /[a-z][A-Z]/.test(hash) ? before : null;
}
