import { createMarks } from '@/page/marks/create-marks';
import { openReplyBox } from '@/page/open-reply-box';
import type { ReplyBox } from '@/page/reply-box';
import { inPageViewport } from '@/page/trees';
import type { Answer, Question } from './question';

/** Where the editor pages put their box: some in a frame of their own; CKEditor makes an editable of its own. */
const boxes =
  '.ck-editor__editable, .ProseMirror, .ql-editor, textarea:not([tabindex="-1"]), [contenteditable=true], body.cke_editable';

let box: ReplyBox | null = null;
const marks = createMarks(new AbortController().signal);

function findBox(): HTMLElement | null {
  const documents = [
    ...Array.from(document.querySelectorAll('iframe'), (frame) => frame.contentDocument),
    document,
  ];
  for (const place of documents) {
    const shown = Array.from(place?.querySelectorAll<HTMLElement>(boxes) ?? []).find(
      (element) => element.offsetHeight > 0,
    );
    if (shown) return shown;
  }
  return null;
}

function current(): ReplyBox {
  // A box that its page has locked is still the one.
  if (box?.element.isConnected && box.element.offsetHeight > 0) return box;
  const element = findBox();
  if (element === null) throw new Error('There is no reply box on this page.');
  box = openReplyBox(element);
  return box;
}

function mark(open: ReplyBox, span: Question['mark']): Answer['marked'] {
  if (!span) {
    marks.clear();
    return null;
  }
  marks.show(open, [{ span, strength: 'strong' }]);
  const inBox = marks.rectOf(open, span);
  const rect = inBox && inPageViewport(inBox, open.element);
  return rect && { left: rect.left, top: rect.top, width: rect.width };
}

async function answer(question: Question): Promise<Answer> {
  const open = current();
  const result = question.apply === undefined ? null : await open.apply(question.apply);
  return { result, text: open.text(), caret: open.caret(), marked: mark(open, question.mark) };
}

/** The page asks by an attribute, the only thing that two worlds of a page share in every browser. */
async function respond(): Promise<void> {
  const { dataset } = document.documentElement;
  const question = JSON.parse(dataset['ask'] ?? '{}') as Question;
  try {
    dataset['answer'] = JSON.stringify(await answer(question));
  } catch (error) {
    dataset['answer'] = JSON.stringify({ failed: String(error) });
  }
}

document.addEventListener('reply-box-probe', () => void respond());
document.documentElement.dataset['probe'] = 'ready';
