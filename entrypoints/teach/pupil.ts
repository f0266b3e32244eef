import type { TaughtPage } from '@/coaching-rules/engine';
import {
  agentNameAt,
  conversationAt,
  type Corrections,
  learnPage,
  type Picks,
} from '@/helpdesks/teaching/learn-page';
import { type Marks, marksAround, noteModeBetween } from '@/helpdesks/teaching/note-mode';
import { type Preview, preview } from '@/helpdesks/teaching/preview';
import { findRows } from '@/helpdesks/teaching/rows';
import type {
  Learnt,
  TeachCorrection,
  TeachDoors,
  TeachLook,
  TeachProblem,
  TeachStep,
} from '@/stores/teach-store';

type Asked = Exclude<TeachStep, 'look' | 'note-mode'>;

/** What was pointed at so far, and what can be made of it. Remembers elements only while the lesson lasts. */
export function createPupil(document: Document) {
  const picks = new Map<Asked, Element>();
  let corrections: Corrections = new Map();
  let before: Corrections = corrections;
  let rows: readonly Element[] = [];
  let page: TaughtPage | null = null;
  /** What stood around the transcript when the reply box was pointed at: it wrote a reply then. */
  let replyMarks: Marks | null = null;
  let noteMode: TaughtPage['noteMode'];

  function picked(): Picks | null {
    const [customer, agent] = [picks.get('customer'), picks.get('agent')];
    const [replyBox, agentName] = [picks.get('reply-box'), picks.get('agent-name')];
    return customer && agent && replyBox
      ? { customer, agent, replyBox, agentName, noteMode }
      : null;
  }

  function marksNow(): Marks | null {
    const all = picked();
    const conversation = all && conversationAt(all);
    return conversation && marksAround(conversation.root, conversation.list);
  }

  const learn: TeachDoors['learn'] = (): Learnt => {
    const all = picked();
    if (!all) return { kind: 'problem', problem: 'not-two-messages' };
    const lesson = learnPage(all, corrections, document.location.href);
    if (lesson.kind === 'problem') return lesson;
    ({ page, rows } = lesson);
    return { kind: 'look', look: lookOf(preview(page, rows, document, Date.now())) };
  };

  function lookOf({ rows: read, reading, missing, weak }: Preview): TeachLook {
    const isChat = reading.state === 'chat';
    const parts = ['reply-box', 'customer-name', 'agent-name', 'times'] as const;
    return {
      rows: read.map(({ row, speaker, text, name, at }) => ({
        id: rows.indexOf(row),
        speaker,
        text,
        name,
        hasTime: at !== null,
      })),
      found: isChat ? parts.filter((part) => !missing.includes(part)) : [],
      knowsNoteMode: noteMode !== undefined,
      readable: isChat && reading.replyBox !== null,
      weak,
    };
  }

  function checkMessages(): TeachProblem | null {
    const [customer, agent] = [picks.get('customer'), picks.get('agent')];
    if (!customer || !agent) return null;
    return findRows(customer, agent) ? null : 'not-two-messages';
  }

  function checkName(): TeachProblem | null {
    const [all, name] = [picked(), picks.get('agent-name')];
    const conversation = all && conversationAt(all);
    if (conversation && name && agentNameAt(name, conversation.list)) return null;
    picks.delete('agent-name');
    return 'no-own-name';
  }

  function checkNote(): TeachProblem | null {
    const now = marksNow();
    const found = now && replyMarks && noteModeBetween(replyMarks, now);
    if (!found) return 'no-note-mode';
    noteMode = found;
    return null;
  }

  return {
    take(step: Asked, element: Element): void {
      picks.set(step, element);
      if (step === 'agent-name') return;
      corrections = new Map();
      page = null;
      noteMode = undefined;
      picks.delete('agent-name');
      if (step === 'reply-box') replyMarks = marksNow();
    },

    check: ((step) => {
      if (step === 'agent') return checkMessages();
      if (step === 'agent-name') return checkName();
      return step === 'note-mode' ? checkNote() : null;
    }) satisfies TeachDoors['check'],

    learn,

    correct: (row: number, is: TeachCorrection): void => {
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
