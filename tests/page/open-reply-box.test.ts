import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openReplyBox } from '@/page/open-reply-box';

const writeText = vi.fn<(text: string) => Promise<void>>();

beforeEach(() => {
  writeText.mockReset().mockResolvedValue();
  Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
});

afterEach(() => document.body.replaceChildren());

function field(value: string): HTMLTextAreaElement {
  const textarea = document.createElement('textarea');
  textarea.value = value;
  document.body.append(textarea);
  return textarea;
}

function editable(text: string): HTMLElement {
  const element = document.createElement('div');
  element.contentEditable = 'true';
  element.textContent = text;
  document.body.append(element);
  return element;
}

/** What a browser's own command does to a text field; happy-dom has none. */
function browserTypes(textarea: HTMLTextAreaElement): void {
  document.execCommand = (name: string, _ui?: boolean, text?: string) => {
    textarea.setRangeText(
      name === 'insertText' ? (text ?? '') : '',
      textarea.selectionStart,
      textarea.selectionEnd,
      'end',
    );
    return true;
  };
}

describe('a text field', () => {
  it('reads, replaces the words that differ, and selects what was asked', async () => {
    const textarea = field('We cannot do that.');
    browserTypes(textarea);
    const box = openReplyBox(textarea);
    expect(box.text()).toBe('We cannot do that.');
    const edit = { start: 0, end: 9, text: 'I can [when]', select: { start: 6, end: 12 } };
    expect(await box.apply(edit)).toBe('done');
    expect(box.text()).toBe('I can [when] do that.');
    expect([textarea.selectionStart, textarea.selectionEnd]).toEqual([6, 12]);
    expect(box.range({ start: 0, end: 2 })).toBeNull();
  });

  it('has a caret only while it has the focus', () => {
    const textarea = field('Hello');
    const box = openReplyBox(textarea);
    expect(box.caret()).toBeNull();
    textarea.focus();
    textarea.setSelectionRange(2, 2);
    expect(box.caret()).toBe(2);
  });

  it('gets the focus and a selection when the agent goes to a slot', () => {
    const textarea = field('I can by [when].');
    openReplyBox(textarea).select({ start: 9, end: 15 });
    expect(document.activeElement).toBe(textarea);
    expect([textarea.selectionStart, textarea.selectionEnd]).toEqual([9, 15]);
  });

  it.each<[string, (textarea: HTMLTextAreaElement) => void]>([
    ['is read-only', (textarea) => (textarea.readOnly = true)],
    ['is disabled', (textarea) => (textarea.disabled = true)],
    ['would cut the reply short', (textarea) => (textarea.maxLength = 8)],
    ['composes', (textarea) => textarea.dispatchEvent(new CompositionEvent('compositionstart'))],
  ])('that %s keeps its text, and the new draft is copied', async (_, hinder) => {
    const textarea = field('Hi Dana');
    browserTypes(textarea);
    const box = openReplyBox(textarea);
    hinder(textarea);
    expect(await box.apply({ start: 0, end: 2, text: 'Good morning' })).toBe('copied');
    expect(textarea.value).toBe('Hi Dana');
    expect(writeText).toHaveBeenCalledWith('Good morning Dana');
  });

  it('composes no longer after the composition ended or the focus left', async () => {
    for (const end of [new CompositionEvent('compositionend'), new FocusEvent('blur')]) {
      const textarea = field('Hi Dana');
      browserTypes(textarea);
      const box = openReplyBox(textarea);
      textarea.dispatchEvent(new CompositionEvent('compositionstart'));
      textarea.dispatchEvent(end);
      expect(await box.apply({ start: 0, end: 2, text: 'Hello' })).toBe('done');
    }
  });

  it('that the browser will not edit, with no clipboard, fails', async () => {
    const textarea = field('Hi');
    document.execCommand = () => false;
    writeText.mockRejectedValue(new Error('no gesture'));
    expect(await openReplyBox(textarea).apply({ start: 0, end: 2, text: 'Hello' })).toBe('failed');
    expect(textarea.value).toBe('Hi');
  });

  it('on a page without clipboard access answers a copy command', async () => {
    const textarea = field('Hi');
    textarea.readOnly = true;
    writeText.mockRejectedValue(new Error('insecure'));
    const data = new DataTransfer();
    document.execCommand = () => {
      const event = new ClipboardEvent('copy', { clipboardData: data, bubbles: true });
      return document.body.dispatchEvent(event);
    };
    expect(await openReplyBox(textarea).apply({ start: 0, end: 2, text: 'Hello' })).toBe('copied');
    expect(data.getData('text/plain')).toBe('Hello');
  });
});

describe('an editable', () => {
  it('is found inside the custom element that a help desk names', () => {
    const lhc = document.createElement('lhc-editor');
    const inner = editable('Hello');
    lhc.append(inner);
    document.body.append(lhc);
    const box = openReplyBox(lhc);
    expect(box.element).toBe(inner);
    expect(box.text()).toBe('Hello');
    expect(box.range({ start: 1, end: 3 })?.toString()).toBe('el');
    expect(box.range({ start: 1, end: 9 })).toBeNull();
  });

  it('gets a selection of the very words', () => {
    const element = editable('I can by [when].');
    openReplyBox(element).select({ start: 9, end: 15 });
    const range = document.getSelection()?.getRangeAt(0);
    expect(range?.toString()).toBe('[when]');
  });

  it('that nothing can change keeps its text, and the new draft is copied', async () => {
    document.execCommand = () => false;
    const element = editable('Hi Dana');
    expect(await openReplyBox(element).apply({ start: 0, end: 2, text: 'Hello' })).toBe('copied');
    expect(element.textContent).toBe('Hi Dana');
    expect(writeText).toHaveBeenCalledWith('Hello Dana');
  });

  it('that comes to read otherwise than asked is not called done', async () => {
    const element = editable('Hi Dana');
    document.execCommand = () => {
      element.textContent = 'Hi HelloDana';
      return true;
    };
    expect(await openReplyBox(element).apply({ start: 0, end: 2, text: 'Hello' })).toBe('copied');
  });
});
