import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { TaughtPage } from '@/coaching-rules/engine';
import { createReader } from '@/helpdesks/read-page';
import type { PageReading } from '@/helpdesks/page-reading';
import { type Corrections, learnPage, type Lesson } from '@/helpdesks/teaching/learn-page';
import { openPage } from '../../support/helpdesk-fixtures';

export const ADDRESS = 'https://tool.example.test/desk/chats/4711';

/** The page of a made-up tool from `tests/fixtures/tools`. */
export function toolPage(name: string): Document {
  const folder = path.resolve(import.meta.dirname, '../../fixtures/tools');
  return openPage(readFileSync(path.join(folder, name), 'utf8'), ADDRESS);
}

/** The one element at a selector. */
export function at(page: ParentNode, selector: string, nth = 0): Element {
  const element = page.querySelectorAll(selector)[nth];
  if (!element) throw new Error(`Nothing at ${selector}`);
  return element;
}

/** Points at three places, given by selectors. */
export function teach(
  [customer, agent, replyBox]: readonly [Element, Element, Element],
  corrections: Corrections = new Map(),
): Lesson {
  return learnPage({ customer, agent, replyBox }, corrections, ADDRESS);
}

export function learnt(lesson: Lesson): TaughtPage {
  if (lesson.kind !== 'learnt') throw new Error(`Not learnt: ${lesson.problem}`);
  return lesson.page;
}

export const read = (page: Document, taught: TaughtPage, url = ADDRESS): PageReading | undefined =>
  createReader(page, [taught]).read(url, { now: Date.UTC(2026, 10, 22, 9) })?.reading;

/** "customer Dana Reyes: Hello" for each message. */
export function said(reading: PageReading | undefined): readonly string[] {
  if (reading?.state !== 'chat') throw new Error(`No chat: ${JSON.stringify(reading)}`);
  return reading.conversation.messages.map(
    ({ speaker, name, text }) => `${speaker}${name ? ` ${name}` : ''}: ${text}`,
  );
}
