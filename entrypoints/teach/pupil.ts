import type { TaughtPage } from '@/coaching-rules/engine';
import { type Corrections, learnPage } from '@/helpdesks/teaching/learn-page';
import { type Preview, preview } from '@/helpdesks/teaching/preview';
import { findRows } from '@/helpdesks/teaching/rows';
import type { Learnt, TeachDoors, TeachLook, TeachStep } from '@/stores/teach-store';

type Asked = Exclude<TeachStep, 'look'>;

/** What was pointed at so far, and what can be made of it. Remembers elements only while the lesson lasts. */
export function createPupil(document: Document) {
  const picks = new Map<Asked, Element>();
  let corrections: Corrections = new Map();
  let before: Corrections = corrections;
  let rows: readonly Element[] = [];
  let page: TaughtPage | null = null;

  const learn: TeachDoors['learn'] = (): Learnt => {
    const [customer, agent] = [picks.get('customer'), picks.get('agent')];
    const replyBox = picks.get('reply-box');
    if (!customer || !agent || !replyBox) return { kind: 'problem', problem: 'not-two-messages' };
    const lesson = learnPage({ customer, agent, replyBox }, corrections, document.location.href);
    if (lesson.kind === 'problem') return lesson;
    ({ page, rows } = lesson);
    return { kind: 'look', look: lookOf(preview(page, rows, document, Date.now())) };
  };

  function lookOf({ rows: read, reading, missing, weak }: Preview): TeachLook {
    const isChat = reading.state === 'chat';
    const parts = ['reply-box', 'customer-name', 'times'] as const;
    return {
      rows: read.map(({ row, speaker, text, name, at }) => ({
        id: rows.indexOf(row),
        speaker,
        text,
        name,
        hasTime: at !== null,
      })),
      found: isChat ? parts.filter((part) => !missing.includes(part)) : [],
      readable: isChat && reading.replyBox !== null,
      weak,
    };
  }

  return {
    take(step: Asked, element: Element): void {
      picks.set(step, element);
      corrections = new Map();
      page = null;
    },

    check: ((step) => {
      const [customer, agent] = [picks.get('customer'), picks.get('agent')];
      if (step !== 'agent' || !customer || !agent) return null;
      return findRows(customer, agent) ? null : 'not-two-messages';
    }) satisfies TeachDoors['check'],

    learn,

    correct: (row: number, is: 'customer' | 'agent' | 'none'): void => {
      const element = rows[row];
      before = corrections;
      if (element) corrections = new Map([...corrections, [element, is]]);
    },

    undoCorrection: (): void => {
      corrections = before;
    },

    page: (): TaughtPage | null => page,
  };
}
