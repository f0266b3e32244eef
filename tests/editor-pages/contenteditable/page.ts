import { countSends, offer, place, stretches } from '../editor-page';

// Live Helper Chat's: a custom element without a shadow root around an editable.
const wrapper = document.createElement('lhc-editor');
wrapper.id = 'CSChatMessage-1';
const box = document.createElement('div');
box.id = 'editor-1';
box.className = 'lhc-editor';
box.contentEditable = 'true';
wrapper.append(box);
place().replaceWith(wrapper);

const sends = countSends(box);

/**
 * Live Helper Chat's way of reading what it sends: text and `<br>`, the ghost completion left out.
 * Any other element would reach the customer as literal markup, so it is shown as such here too.
 */
function content(node: Node): string {
  let text = '';
  for (const child of node.childNodes) {
    if (child instanceof Text) text += child.data.replaceAll('\u00a0', ' ');
    else if (child instanceof HTMLBRElement) text += '\n';
    else if (child instanceof HTMLElement) {
      if (child.localName === 'suggester') continue;
      text += child.matches('b, strong') ? content(child) : `<${child.localName}>${content(child)}`;
    }
  }
  return text;
}

// The model follows the events, never the DOM behind them.
let model = '';
const learn = () => {
  const text = content(box);
  model = text.endsWith('\n') ? text.slice(0, -1) : text;
};
let limit: number | null = null;
box.addEventListener('input', () => {
  if (limit !== null && content(box).length > limit) box.textContent = content(box).slice(0, limit);
  learn();
});

function ghost(): HTMLElement {
  const suggester = document.createElement('suggester');
  suggester.contentEditable = 'false';
  suggester.textContent = ' and have a nice day';
  return suggester;
}

offer({
  editorState: () => model,
  editorBold: () => [...box.querySelectorAll('b, strong')].map((bold) => bold.textContent ?? ''),
  editorSent: sends,
  setDraft(draft: string) {
    box.replaceChildren();
    for (const [index, line] of draft.split('\n').entries()) {
      if (index > 0) box.append(document.createElement('br'));
      for (const { text, bold } of stretches(line)) {
        if (!bold) {
          box.append(text);
          continue;
        }
        const strong = document.createElement('b');
        strong.textContent = text;
        box.append(strong);
      }
    }
    if (draft.endsWith('\n')) box.append(document.createElement('br'));
    if (new URLSearchParams(location.search).has('ghost')) box.append(ghost());
    learn();
  },
  lockDraft(locked) {
    box.contentEditable = String(!locked);
  },
  limitDraft(length) {
    limit = length;
  },
  selectDraft(start: number, end: number) {
    box.focus();
    const at = (offset: number): [Node, number] => {
      let left = offset;
      const walker = document.createTreeWalker(box);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (node.parentElement?.localName === 'suggester') continue;
        if (node instanceof HTMLBRElement) {
          if (left === 0)
            return [node.parentNode ?? box, [...(node.parentNode ?? box).childNodes].indexOf(node)];
          left -= 1;
        } else if (node instanceof Text) {
          if (left <= node.length) return [node, left];
          left -= node.length;
        }
      }
      return [box, box.childNodes.length];
    };
    const range = document.createRange();
    range.setStart(...at(start));
    range.setEnd(...at(end));
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
  },
});
