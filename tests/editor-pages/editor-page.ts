/** What every editor page offers to a test in the page's own world. `\n` separates lines. */
export interface EditorPage {
  /** The text that the framework would send: its model, not what the DOM shows. */
  editorState(): string;
  /** The stretches of the model that are bold, in order; always empty where nothing can be. */
  editorBold(): readonly string[];
  /** How often something made the page send. A test in which this moves has failed. */
  editorSent(): number;
  /** Starts over with this draft and an empty undo history; words between `**` are bold where the editor can. */
  setDraft(draft: string): void;
  /** Puts the caret or a selection into the editor by UTF-16 offsets, as a mouse would, and focuses it. */
  selectDraft(start: number, end: number): void;
  /** Whether nobody may edit, as when a chat has ended. */
  lockDraft(locked: boolean): void;
  /** The app takes back what goes beyond so many characters; null: it takes all. Only where the page can. */
  limitDraft?(length: number | null): void;
}

declare global {
  interface Window extends EditorPage {
    /** Whether the editor has started; set by `offer`. */
    editorReady?: true;
  }
}

/** Says that the editor is there, and what it offers. */
export function offer(page: EditorPage): void {
  Object.assign(window, page);
  window.editorReady = true;
}

/** The place for the editor on its page. */
export function place(): HTMLElement {
  const element = document.querySelector<HTMLElement>('#box');
  if (!element) throw new Error('The page has lost the place of its editor');
  return element;
}

/** Counts Enter pressed without Shift, which sends in most chats, whoever pressed it. */
export function countSends(element: HTMLElement): () => number {
  let sent = 0;
  element.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Enter' && !event.shiftKey) sent += 1;
    },
    { capture: true },
  );
  return () => sent;
}

/** Part of a line. */
export interface Stretch {
  readonly text: string;
  readonly bold: boolean;
}

/** A line of a draft in its plain and bold stretches. */
export function stretches(line: string): Stretch[] {
  return line
    .split('**')
    .map((text, index) => ({ text, bold: index % 2 === 1 }))
    .filter((stretch) => stretch.text !== '');
}
