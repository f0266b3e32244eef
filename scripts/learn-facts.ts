import { compile } from '../coaching-rules/engine';
import { createOpenCoach, type OpenCoach } from '../coaching-rules/engine/coach';
import type { Facts } from '../coaching-rules/engine/judging/chat-facts';
import type { Hunch } from '../coaching-rules/engine/judging/hunch';
import { oncePer } from '../coaching-rules/engine/memo';
import { readGrammar } from '../coaching-rules/grammar';
import { english } from '../coaching-rules/language';
import type { Turn } from './replay-input';
import { starterPack } from './replay-packs';

const complain = (line: string): void => void process.stderr.write(`${line}\n`);

/** A coach that has no hunches yet but perhaps one of who is upset: nothing learned hangs on what was learned before. */
function coachWith(upset?: Hunch): OpenCoach {
  const language = { ...english, hunches: upset ? { upset } : {} };
  return createOpenCoach(compile(language, [starterPack(complain)]));
}

/**
 * What `feeling.ts` asks before it asks who is upset: weighed as well, it would count twice, and lists of
 * words are surest of the chats that they were fitted to.
 */
const isAskedFirst = (fact: string): boolean => fact.startsWith('sounds ');

/** Facts of a chat, before anything is sensed, and those to tell by who is upset. */
export function chatFacts(): (turn: Turn) => Record<'chat' | 'mood', Facts> {
  const coach = coachWith();
  return oncePer(({ conversation }: Turn) => {
    const { facts, moodFacts } = coach.judge(conversation, '').scene.conversation;
    const mood = [...facts.filter((fact) => !isAskedFirst(fact)), ...moodFacts];
    return { chat: facts, mood };
  });
}

/** Facts of a draft in its chat, where so much is sensed of who is upset. */
export function sceneFacts(upset: Hunch): (turn: Turn) => Facts {
  const coach = coachWith(upset);
  return oncePer(({ conversation, draft }: Turn): Facts => {
    const { wants } = coach.coach(conversation, draft);
    const grammar = new Map(wants.map((text) => [text, readGrammar(text)] as const));
    const { scene } = coach.judge(conversation, draft, grammar);
    return [...scene.conversation.facts, ...scene.facts];
  });
}
