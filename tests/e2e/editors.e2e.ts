import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Tab } from '../../scripts/browsers/driver';
import { until } from '../../scripts/browsers/look';
import { behaviours, type Step } from '../editor-pages/behaviours';
import { editorPages } from '../editor-pages/bundle';
import type { Answer, Question } from './reply-box-probe/question';
import { type Session, startSession } from './session';

async function ask(tab: Tab, question: Question): Promise<Answer> {
  await tab.evaluate((json: string) => {
    const { dataset } = document.documentElement;
    delete dataset['answer'];
    dataset['ask'] = json;
    document.dispatchEvent(new Event('reply-box-probe'));
  }, JSON.stringify(question));
  const answer = await until('the reply box to answer', () =>
    tab.evaluate(() => document.documentElement.dataset['answer'] ?? null),
  );
  return JSON.parse(answer) as Answer;
}

/** What the page itself says of its editor. */
function pageSays(tab: Tab): Promise<{ state: string; bold: readonly string[]; selected: string }> {
  return tab.evaluate(() => {
    // Firefox shows the page's own functions only below wrappedJSObject.
    const page = (window as Window & { wrappedJSObject?: Window }).wrappedJSObject ?? window;
    const field = document.activeElement;
    // Some editors live in a frame of their own.
    const place = field instanceof HTMLIFrameElement ? field.contentDocument : document;
    const selected =
      field instanceof HTMLTextAreaElement
        ? field.value.slice(field.selectionStart, field.selectionEnd)
        : String(place?.getSelection());
    return { state: page.editorState(), bold: Array.from(page.editorBold()), selected };
  });
}

/** Editors that render by themselves may need a moment after a key; what is promised must then be so. */
async function check(tab: Tab, step: Extract<Step, { do: 'expect' }>): Promise<void> {
  const deadline = Date.now() + 1000;
  for (;;) {
    try {
      await compare(tab, step);
      return;
    } catch (difference) {
      if (Date.now() > deadline) throw difference;
    }
    await sleep(50);
  }
}

async function compare(tab: Tab, step: Extract<Step, { do: 'expect' }>): Promise<void> {
  const { text, caret } = await ask(tab, {});
  const { state, bold, selected } = await pageSays(tab);
  const asked = {
    caret: step.caret ?? caret,
    selected: step.selected ?? selected,
    bold: step.bold ?? bold,
  };
  expect({ box: text, page: state, caret, selected, bold }).toEqual({
    box: step.text,
    page: step.text,
    ...asked,
  });
}

const deeds: {
  readonly [Deed in Step['do']]: (tab: Tab, step: Extract<Step, { do: Deed }>) => Promise<void>;
} = {
  type: (tab, { text }) => tab.type(text),
  press: (tab, { key }) => tab.press(key),
  redo: async (tab) => {
    const summernote = await tab.evaluate(() => document.querySelector('.note-editable') !== null);
    await tab.press(summernote ? 'Control+y' : 'Control+Shift+z');
  },
  lock: (tab, { locked }) =>
    tab.evaluate((lock: boolean) => {
      const page = (window as Window & { wrappedJSObject?: Window }).wrappedJSObject ?? window;
      page.lockDraft(lock);
    }, locked),
  limit: (tab, { length }) =>
    tab.evaluate((limit: number | null) => {
      const page = (window as Window & { wrappedJSObject?: Window }).wrappedJSObject ?? window;
      page.limitDraft?.(limit);
    }, length),
  leave: (tab) =>
    tab.evaluate(() => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    }),
  pause: () => sleep(700),
  compose: (tab, { text }) => tab.compose(text),
  commit: (tab, { text }) => tab.commit(text),
  apply: async (tab, { edit, result = 'done' }) => {
    expect((await ask(tab, { apply: edit })).result).toBe(result);
  },
  expect: check,
  mark: checkMark,
};

/** Where the page shows these words, measured by its own means. */
function placeOf(tab: Tab, words: string): Promise<{ left: number; top: number; width: number }> {
  return tab.evaluate((wanted: string) => {
    function search(place: Document): DOMRect | null {
      const walker = place.createTreeWalker(place.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = String(node.nodeValue).indexOf(wanted);
        if (at === -1 || !node.parentElement?.isContentEditable) continue;
        const range = place.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + wanted.length);
        return range.getBoundingClientRect();
      }
      return null;
    }
    const here = search(document);
    if (here) return { left: here.left, top: here.top, width: here.width };
    for (const frame of document.querySelectorAll('iframe')) {
      const found = frame.contentDocument && search(frame.contentDocument);
      if (!found) continue;
      const { left, top } = frame.getBoundingClientRect();
      return {
        left: found.left + left + frame.clientLeft,
        top: found.top + top + frame.clientTop,
        width: found.width,
      };
    }
    throw new Error(`The page does not show "${wanted}"`);
  }, words);
}

async function checkMark(tab: Tab, { words }: Extract<Step, { do: 'mark' }>): Promise<void> {
  const start = (await ask(tab, {})).text.indexOf(words);
  const { marked } = await ask(tab, { mark: { start, end: start + words.length } });
  const { left, top, width } = await placeOf(tab, words);
  expect(marked?.left).toBeCloseTo(left, 0);
  expect(marked?.top).toBeCloseTo(top, 0);
  expect(marked?.width).toBeCloseTo(width, 0);
}

function take<Deed extends Step['do']>(tab: Tab, step: Extract<Step, { do: Deed }>): Promise<void> {
  return deeds[step.do](tab, step);
}

describe('the reply box', () => {
  let session: Session;
  beforeAll(async () => {
    session = await startSession({ extension: inject('replyBoxProbe') });
  });
  afterAll(() => session.end());

  describe.each(editorPages)('of %s', (editor) => {
    let tab: Tab;
    beforeAll(async () => {
      tab = await session.driver.open(`${session.site.origin}/editors/${editor}/index.html`);
      await until('the editor and the probe', () =>
        tab.evaluate(() => {
          const page = (window as Window & { wrappedJSObject?: Window }).wrappedJSObject ?? window;
          return page.editorReady && document.documentElement.dataset['probe'] === 'ready';
        }),
      );
    });
    afterAll(() => tab.close());

    const promised = behaviours.filter(({ editors }) => editors?.includes(editor) ?? true);

    it.each(promised)('$name', async ({ draft, caret, steps }) => {
      await tab.evaluate(
        (words: string, at: number | null) => {
          const page = (window as Window & { wrappedJSObject?: Window }).wrappedJSObject ?? window;
          page.setDraft(words);
          const end = page.editorState().length;
          page.selectDraft(at ?? end, at ?? end);
        },
        draft,
        caret ?? null,
      );
      // Opens the box, as the coach does before the first key.
      await ask(tab, {});
      for (const step of steps) await take(tab, step);
      const sent = await tab.evaluate(() =>
        ((window as Window & { wrappedJSObject?: Window }).wrappedJSObject ?? window).editorSent(),
      );
      expect(sent).toBe(0);
    });
  });
});
