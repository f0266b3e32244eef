import { afterEach, describe, expect, it } from 'vitest';
import { readDraft } from '@/page/reply-boxes/draft-text';

type Part = string | HTMLElement;

/** Builds an element of tag `name.class` from texts and elements. */
function h(name: string, ...parts: Part[]): HTMLElement {
  const [tag = 'div', className] = name.split('.');
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...parts);
  return element;
}

/** Words that an editor keeps together, such as a mention. */
function locked(text: string): HTMLElement {
  const element = h('span', text);
  element.contentEditable = 'false';
  return element;
}

/** An empty Slate line: a filler, the break that holds it open, and the placeholder beside. */
function slateEmpty(): HTMLElement {
  const placeholder = locked('Write a reply');
  placeholder.setAttribute('data-slate-placeholder', 'true');
  return h('div', h('span', h('span', placeholder, h('span', '\ufeff', h('br')))));
}

function editable(...parts: Part[]): HTMLElement {
  const element = h('div', ...parts);
  element.contentEditable = 'true';
  document.body.append(element);
  return element;
}

function kept(...parts: Part[]): HTMLElement {
  const element = editable(...parts);
  element.style.whiteSpace = 'pre-wrap';
  return element;
}

afterEach(() => document.body.replaceChildren());

describe('the text of a draft', () => {
  it.each<[string, Part[], string]>([
    ['one paragraph', [h('p', 'Hello')], 'Hello'],
    ['paragraphs are lines', [h('p', 'Hello'), h('p', 'Dana')], 'Hello\nDana'],
    ['an empty paragraph is an empty line', [h('p', 'a'), h('p', h('br')), h('p', 'b')], 'a\n\nb'],
    ['a first empty paragraph counts', [h('p', h('br')), h('p', 'b')], '\nb'],
    ['a last empty paragraph counts', [h('p', 'a'), h('p', h('br'))], 'a\n'],
    ['an empty editor', [h('p', h('br'))], ''],
    ['a break inside a paragraph', [h('p', 'a', h('br'), 'b')], 'a\nb'],
    ['a break that only closes a line', [h('p', 'a', h('br')), h('p', 'b')], 'a\nb'],
    ['two breaks at the end are one empty line', ['a', h('br'), h('br')], 'a\n'],
    ['text before the first block', ['a', h('div', 'b'), h('div', 'c')], 'a\nb\nc'],
    ['nested blocks are no extra lines', [h('div', h('div', 'a'), h('div', 'b'))], 'a\nb'],
    ['list items are lines', [h('ul', h('li', 'a'), h('li', h('p', 'b')))], 'a\nb'],
    ['formatting leaves no trace', [h('p', 'a', h('b', 'b', h('i', 'c')), 'd')], 'abcd'],
    ['no-break spaces are spaces', [h('p', 'a\u00a0\u00a0b ')], 'a  b'],
    ['fillers are left out', [h('p', '\u2060\u2060\u2060a\u200bb\ufeff')], 'ab'],
    ['joiners inside signs stay', [h('p', '👩\u200d🔧')], '👩\u200d🔧'],
    ['ghost completion is left out', ['Thank', h('suggester', ' you so much')], 'Thank'],
    ['editors’ widgets are left out', [h('p', 'a', h('span.ProseMirror-widget', 'x'))], 'a'],
    ['Slate’s placeholder and its empty line', [slateEmpty()], ''],
    ['Quill’s list marks', [h('ol', h('li', h('span.ql-ui'), 'a'))], 'a'],
    ['a mention reads as it looks', [h('p', 'Hi ', locked('@Dana'), ' there')], 'Hi @Dana there'],
    ['an editor’s bookmark', [h('p', 'a', h('span.fr-marker', 'x'), 'b')], 'ab'],
    ['source layout collapses', ['\n  ', h('p', '\n  Hello\n  Dana '), '\n'], 'Hello Dana'],
    ['spaces at a border of elements collapse once', [h('p', 'a ', h('b', ' b'))], 'a b'],
  ])('%s', (_, parts, text) => {
    expect(readDraft(editable(...parts)).text).toBe(text);
  });

  it('keeps spaces and line feeds where the editor shows them', () => {
    expect(readDraft(kept('a  b\nc\n')).text).toBe('a  b\nc');
    expect(readDraft(kept('a\n\n')).text).toBe('a\n');
    expect(readDraft(kept(h('p', 'a '), h('p', ' b'))).text).toBe('a \n b');
  });
});

describe('where a stretch of the draft stands', () => {
  it('is inside the nodes of its own words', () => {
    const bold = h('b', 'cannot');
    const draft = readDraft(editable(h('p', 'We ', bold, ' do that')));
    const range = draft.range({ start: 3, end: 9 });
    expect(range.startContainer).toBe(bold.firstChild);
    expect(range.endContainer).toBe(bold.firstChild);
    expect(range.toString()).toBe('cannot');
  });

  it('spans paragraphs', () => {
    const draft = readDraft(editable(h('p', 'one two'), h('p', 'three four')));
    const range = draft.range({ start: 4, end: 13 });
    expect(range.toString()).toBe('twothree');
  });

  it('leaves fillers and collapsed spaces out of the count', () => {
    const text = h('p', '\u2060\u2060  Hello \n Dana');
    const draft = readDraft(editable(text));
    expect(draft.text).toBe('Hello Dana');
    expect(draft.range({ start: 6, end: 10 }).toString()).toBe('Dana');
  });

  it('puts a caret of an empty line into its own paragraph', () => {
    const empty = h('p', h('br'));
    const draft = readDraft(editable(h('p', 'a'), empty, h('p', 'b')));
    expect(draft.place(2)).toEqual({ node: empty, offset: 0 });
  });

  it('puts a caret into an empty editor’s paragraph, not in front of it', () => {
    const paragraph = h('p');
    expect(readDraft(editable(paragraph)).place(0)).toEqual({ node: paragraph, offset: 0 });
    const bare = editable();
    expect(readDraft(bare).place(0)).toEqual({ node: bare, offset: 0 });
  });

  it('keeps a caret with the word that was just typed', () => {
    const bold = h('b', 'sorry');
    const draft = readDraft(editable(h('p', bold, ' Dana')));
    expect(draft.place(5)).toEqual({ node: bold.firstChild, offset: 5 });
  });

  it('puts a caret after a line end at the start of the next line', () => {
    const second = h('p', 'b');
    const draft = readDraft(editable(h('p', 'a'), second));
    expect(draft.place(1).node).not.toBe(second.firstChild);
    expect(draft.place(2)).toEqual({ node: second.firstChild, offset: 0 });
  });
});

describe('the offset of a caret', () => {
  it('is found again for every place that it was put', () => {
    const element = editable(
      h('p', 'Hello ', h('b', 'Dana'), ','),
      h('p', h('br')),
      h('p', 'I will', h('br'), 'try', h('br'), h('br')),
      h('p', h('br')),
    );
    const draft = readDraft(element);
    expect(draft.text).toBe('Hello Dana,\n\nI will\ntry\n\n');
    const found = Array.from({ length: draft.text.length + 1 }, (_, offset) =>
      draft.offsetOf(draft.place(offset)),
    );
    expect(found).toEqual(found.map((_, offset) => offset));
  });

  it('knows places between nodes', () => {
    const first = h('p', 'ab');
    const second = h('p', 'cd', h('br'), 'ef');
    const element = editable(first, second);
    const draft = readDraft(element);
    expect(draft.offsetOf({ node: first, offset: 0 })).toBe(0);
    expect(draft.offsetOf({ node: first, offset: 1 })).toBe(2);
    expect(draft.offsetOf({ node: second, offset: 0 })).toBe(3);
    expect(draft.offsetOf({ node: second, offset: 1 })).toBe(5);
    expect(draft.offsetOf({ node: second, offset: 2 })).toBe(6);
    expect(draft.offsetOf({ node: element, offset: 2 })).toBe(8);
  });

  it('is null outside the box', () => {
    const draft = readDraft(editable('a'));
    expect(draft.offsetOf({ node: document.body, offset: 0 })).toBeNull();
  });
});
