/**
 * Remembers where the agent was typing, and gives it back. A text field keeps its own selection; an
 * editable element loses it when the focus goes elsewhere.
 */
export function rememberCaret(box: HTMLElement): () => void {
  const selection = box.ownerDocument.getSelection();
  const range = selection?.rangeCount ? selection.getRangeAt(0).cloneRange() : null;
  return () => {
    if (!box.isConnected) return;
    box.focus({ preventScroll: true });
    if (range && box.contains(range.commonAncestorContainer)) {
      selection?.removeAllRanges();
      selection?.addRange(range);
    }
  };
}
