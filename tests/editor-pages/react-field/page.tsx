import { useLayoutEffect, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import { countSends, offer, place } from '../editor-page';

/** A field that shows nothing but what React holds: text that gets past React's events is taken back. */
function Composer() {
  const [draft, setDraft] = useState('');
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
      onChange={(event) => setDraft(event.target.value)}
    />
  );
}

createRoot(place()).render(<Composer />);
