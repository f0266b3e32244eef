import { useLayoutEffect, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import { countSends, offer, place } from '../editor-page';

/** A field that shows nothing but what React holds: text that gets past React's events is taken back. */
function Composer() {
  const [draft, setDraft] = useState('');
  const [locked, setLocked] = useState(false);
  const limit = useRef<number | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const box = field.current;
    if (!box) return;
    const sends = countSends(box);
    offer({
      editorState: () => box.dataset['draft'] ?? '',
      editorBold: () => [],
      editorSent: sends,
      setDraft: (text) => flushSync(() => setDraft(text.replaceAll('**', ''))),
      lockDraft: (lock) => flushSync(() => setLocked(lock)),
      limitDraft(length) {
        limit.current = length;
      },
      selectDraft(start, end) {
        box.focus();
        box.setSelectionRange(start, end);
      },
    });
  }, []);
  return (
    <textarea
      ref={field}
      rows={4}
      value={draft}
      data-draft={draft}
      readOnly={locked}
      onChange={(event) => setDraft(event.target.value.slice(0, limit.current ?? undefined))}
    />
  );
}

createRoot(place()).render(<Composer />);
