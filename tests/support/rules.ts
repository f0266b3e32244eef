import type {
  Condition,
  Language,
  MoveRule,
  NudgeRule,
  Pack,
  Recipe,
  Rule,
} from '../../coaching-rules/engine';

/** A language of a few words, so that engine tests do not hang on the real one. */
export const smallLanguage: Language = {
  id: 'en',
  cues: {
    greeting: { any: ['(hi|hello|hey)', 'good (morning|evening)'] },
    thanks: { any: ['(thanks|thank you)'] },
    goodbye: { any: ['(bye|goodbye)', 'have a (great|nice) day'] },
    apology: { any: ['sorry', 'I apologise'], unless: ['sorry but'] },
    acknowledge: { any: ['I (understand|see) (how|why)', 'that must be'] },
    'takes-up': { any: ['happy to help'] },
    hold: { any: ['(one|a) moment', 'please hold'] },
    done: { any: ["that's all", 'no thanks'] },
    'wrap-up': { any: ['anything else'] },
    'more-help': { any: ['anything else'] },
    'asks-name': { any: ['your name', 'who am I speaking with'] },
    'gives-name': { any: ['my name is <name>'] },
    unavailable: { any: ['sold out'] },
    refusal: { any: ["(I|we) can't", 'not possible'] },
    please: { any: ['please'] },
    datum: { any: ['(account|customer|contact) number', 'date of birth'] },
    'fragment-word': { any: ['(name|surname|postcode|address|date|place|flight)'] },
    person: { any: ['(I|you|it|we)'] },
    'states-rule': { any: ['requires', 'is closed'] },
    'sentence-word': { any: ['(is|was|what|came|see|sent|contact)'] },
  },
  troubles: [
    {
      id: 'damaged',
      feeling: 'frustrated',
      any: ['(broken|damaged|cracked)'],
      sorry: ["I'm sorry your {thing} reached you like that.", "I'm sorry it came broken."],
    },
    {
      id: 'late',
      feeling: 'anxious',
      any: ['(not arrived|still waiting|is late)'],
      sorry: ["I'm sorry you are still waiting for it."],
    },
    {
      id: 'hinted',
      feeling: 'frustrated',
      bySigns: true,
      any: [],
      sorry: ['I can see that something is not right.'],
    },
  ],
  retelling: {
    joints: ['and'],
    openings: [],
    happened: [],
    needs: { any: [] },
    unfit: { any: [] },
  },
  asking: {
    orders: ['restart', 'check', 'send'],
    deeds: ['send', 'upload'],
    handsOver: ['provide'],
    papers: ['photo'],
    sendsOff: ['see'],
  },
  reasons: [{ any: ['account number'], so: ['So I can find your account:'] }],
  signs: [
    { about: 'again', feeling: 'frustrated', weight: 0.5, any: ['(again|twice)'] },
    { about: 'emphasis', feeling: 'anxious', weight: 0.6, any: ['!!'] },
    { about: 'mishap', feeling: 'frustrated', weight: 1, any: ['(jammed|flooded)'] },
    { about: 'wit', feeling: 'angry', weight: 1, rhetorical: true, any: ['what a joke'] },
    { about: 'calm', feeling: 'neutral', weight: -0.6, any: ['no rush'] },
  ],
  details: [
    {
      id: 'pet',
      tone: 'interested',
      any: ['my (dog|cat|puppy)'],
      pickup: ['I hope your pet is well.'],
    },
    {
      id: 'wedding',
      tone: 'glad',
      any: ['(my|our) wedding'],
      pickup: ['Congratulations on the wedding{, customer}!'],
    },
  ],
  feelings: [
    { feeling: 'angry', any: ['(ridiculous|unacceptable)'] },
    { feeling: 'grateful', any: ['(thanks|thank you) so much'] },
    { feeling: 'anxious', any: ['worried'] },
  ],
  things: ['kettle', 'order', 'gift card', 'shoe', 'delivery'],
  initials: ['PIN', 'THE', 'IS'],
  others: [
    { any: ['kettle'], offer: 'something similar' },
    { any: ['red kettle'], offer: 'another colour' },
  ],
};

const basics = {
  title: 'A rule for a test',
  dimension: 'connect',
  say: 'Say it differently.',
  why: 'Because the test asks for it.',
  source: null,
  examples: { flags: [], allows: [] },
} as const;

/** A rule that marks words. */
export function wordsRule(
  when: Condition | readonly string[],
  more: Partial<Omit<NudgeRule, 'when'>> = {},
): NudgeRule {
  const condition: Condition = 'kind' in when ? when : { kind: 'says', who: 'draft', any: when };
  return { ...basics, id: 'words', kind: 'words', severity: 2, try: [], ...more, when: condition };
}

/** A rule about what a draft lacks. */
export function missingRule(
  when: Condition,
  more: Partial<Omit<NudgeRule, 'when'>> = {},
): NudgeRule {
  return { ...basics, id: 'missing', kind: 'missing', severity: 2, try: [], ...more, when };
}

/** A rule that credits. */
export function moveRule(any: readonly string[], more: Partial<MoveRule> = {}): MoveRule {
  return {
    ...basics,
    id: 'move',
    kind: 'move',
    ...more,
    when: { kind: 'says', who: 'draft', any },
  };
}

/** A pack of these rules. */
export function pack(...rules: readonly Rule[]): Pack {
  return {
    format: 1,
    id: 'test-pack',
    name: 'Test pack',
    version: '1.0.0',
    author: 'A tester',
    licence: 'MIT',
    language: 'en',
    description: 'Rules for tests.',
    rules,
  };
}

/** A rule with one recipe. */
export function withRecipe(rule: NudgeRule, ...recipes: readonly Recipe[]): NudgeRule {
  return { ...rule, try: recipes };
}
