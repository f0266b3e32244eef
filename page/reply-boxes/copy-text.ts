/**
 * Puts text on the clipboard. Works in the course of a click or key press of the agent's.
 *
 * @returns false when the browser or the page's policy refuses.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByCommand(text);
  }
}

/** Pages served over plain http have no `navigator.clipboard`: answer a copy command with our text. */
function copyByCommand(text: string): boolean {
  let copied = false;
  const answer = (event: ClipboardEvent) => {
    if (!event.clipboardData) return;
    event.clipboardData.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
    copied = true;
  };
  document.addEventListener('copy', answer, { capture: true });
  try {
    document.execCommand('copy');
  } catch {
    copied = false;
  } finally {
    document.removeEventListener('copy', answer, { capture: true });
  }
  return copied;
}
