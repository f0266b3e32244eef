import type { Span } from '@/coaching-rules/engine';
import type { Edit, EditResult, ReplyBox } from '../reply-box';
import { copyText } from './copy-text';
import { type DraftText, readDraft } from './draft-text';
import { type Change, edited, smallestChange, changeBetween, widenedChange } from './smallest-edit';
import { followTyping } from './typing';
import type { WayIn } from './ways-in';

/** What is known of one kind of editor. */
export interface EditorKind {
  readonly name: string;
  /** Tried in order until one takes the change; each is read back. */
  readonly waysIn: readonly WayIn[];
  /** When the editor would make one undo step of our change and what the agent typed before it. */
  readonly joinsTyping: JoinsTyping;
  /** How long the editor takes to notice a selection, in milliseconds, when longer than its event. */
  readonly noticesSelectionIn?: number;
}

/**
 * Never; for as long as the caret stays where it is; when words are only added and none replaced; for
 * so many milliseconds; or until it is told that a step ends, `after` our change too or only before it.
 */
export type JoinsTyping =
  | 'never'
  | 'at-caret'
  | 'when-added'
  | { readonly within: number }
  | { readonly until: (element: HTMLElement) => void; readonly after: boolean };

/** How long an editor may take to notice a selection, in milliseconds. */
const SELECTION_NOTICED = 50;
/** How editors say that nobody may type in them now; TinyMCE stays editable for the browser. */
const LOCKED = '[aria-readonly="true"], [aria-disabled="true"], .mce-content-readonly';
/**
 * When a change is looked for, in milliseconds after one another. The last look is a late one: a change
 * that an editor makes after another way in was tried would be there twice.
 */
const SHOWN_AFTER = [0, 30, 120, 350] as const;
/** For how long it must stay: editors that disown a change have taken it back by then. */
const KEPT_FOR = 60;

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** A `contenteditable` element, with or without a framework behind it. */
export function openEditable(
  element: HTMLElement,
  kind: EditorKind,
  signal?: AbortSignal,
): ReplyBox {
  const typing = followTyping(element, signal);
  const { ownerDocument: document } = element;
  const read = (): DraftText => readDraft(element);
  /** `typing.changes` right after our last change: what comes later is the agent's. */
  let ours = 0;

  function caret(): number | null {
    const selection = document.getSelection();
    if (!selection?.focusNode || !element.contains(selection.focusNode)) return null;
    return read().offsetOf({ node: selection.focusNode, offset: selection.focusOffset });
  }

  function selected(): Span | null {
    const selection = document.getSelection();
    if (!selection || selection.rangeCount === 0) return null;
    const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
    const draft = read();
    const start = draft.offsetOf({ node: startContainer, offset: startOffset });
    const end = draft.offsetOf({ node: endContainer, offset: endOffset });
    return start === null || end === null ? null : { start, end };
  }

  /** Editors learn of a selection by an event that comes later; a change before it would go elsewhere. */
  async function select(span: Span): Promise<boolean> {
    element.focus({ preventScroll: true });
    for (let attempt = 0; attempt < 2; attempt += 1) {
      const noticed = new Promise<void>((resolve) => {
        document.addEventListener('selectionchange', () => resolve(), { once: true });
      });
      const selection = document.getSelection();
      selection?.removeAllRanges();
      selection?.addRange(read().range(span));
      await Promise.race([noticed, pause(SELECTION_NOTICED)]);
      // The editor's own listeners may come after ours.
      await pause(kind.noticesSelectionIn ?? 0);
      // ProseMirror takes a caret at the very start, soon after a focus, for the browser's doing
      // and puts its own back, once.
      const now = selected();
      if (now?.start === span.start && now.end === span.end) return true;
    }
    return false;
  }

  /** Closes the undo step that the agent's typing is part of. */
  async function closeUndoStep(): Promise<void> {
    const joins = kind.joinsTyping;
    if (joins === 'at-caret') await select({ start: 0, end: read().text.length });
    else if (typeof joins === 'string') return;
    else if ('until' in joins) joins.until(element);
    else await pause(Math.max(0, joins.within - typing.quietFor()));
  }

  async function shows(expected: string): Promise<boolean> {
    for (const ms of SHOWN_AFTER) {
      await pause(ms);
      if (read().text === expected) return true;
    }
    return false;
  }

  /** Whether the change stays; an agent who types on at once has taken it. */
  async function keeps(expected: string): Promise<boolean> {
    await pause(KEPT_FOR);
    return typing.changes !== ours || read().text === expected;
  }

  /** The change as this way in takes it, or null. */
  function suited(way: WayIn, draft: string, change: Change): Change | null {
    const wide = widenedChange(draft, change);
    const added = change.start === change.end && kind.joinsTyping === 'when-added';
    const forms = added ? [wide, change] : [change, wide];
    const form = forms.find((one) => one !== null && way.fits(one));
    return form ? (way.shaped?.(form, draft) ?? form) : null;
  }

  /** Makes a change by one way in, unless the draft is no longer the one it was meant for. */
  async function put(way: WayIn, before: string, change: Change): Promise<boolean> {
    const form = suited(way, before, change);
    if (!form || !(await select(form))) return false;
    const draft = read();
    if (draft.text !== before || typing.composing()) return false;
    way.put({ element, range: draft.range(form) }, form);
    const joins = kind.joinsTyping;
    if (typeof joins === 'object' && 'until' in joins && joins.after) joins.until(element);
    typing.changed();
    ours = typing.changes;
    return shows(edited(before, change));
  }

  /** Makes the change by the first way in that the editor takes, and never by a second on top of it. */
  async function replace(change: Change, caretTo: Span): Promise<boolean> {
    const before = read().text;
    const expected = edited(before, change);
    await closeUndoStep();
    // On a busy page an editor may miss a selection, and then nothing comes of the change: the first way
    // in is tried once more at the end.
    for (const way of [...kind.waysIn, ...kind.waysIn.slice(0, 1)]) {
      if (await put(way, before, change)) {
        await select(caretTo);
        if (await keeps(expected)) return true;
      }
      const now = read().text;
      if (now === before) continue;
      // What came of it is not what was asked: the editor turned it into something else, and the
      // draft goes back to what it was, unless the agent has typed meanwhile.
      if (typing.changes === ours) await put(way, now, changeBetween(now, before));
      return false;
    }
    return false;
  }

  return {
    element,
    text: () => read().text,
    caret,
    range(span) {
      const draft = read();
      return span.end <= draft.text.length ? draft.range(span) : null;
    },
    select(span) {
      void select(span);
    },
    async apply(edit: Edit): Promise<EditResult> {
      const draft = read().text;
      const wanted = edited(draft, edit);
      const locked = !element.isContentEditable || element.matches(LOCKED);
      const safe = !locked && !typing.composing();
      const after = edit.start + edit.text.length;
      const caretTo = edit.select ?? { start: after, end: after };
      const change = smallestChange(draft, edit);
      const done =
        safe && (wanted === draft ? await select(caretTo) : await replace(change, caretTo));
      if (done) return 'done';
      return (await copyText(wanted)) ? 'copied' : 'failed';
    },
  };
}
