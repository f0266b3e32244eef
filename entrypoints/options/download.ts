/** Hands the agent a file, as if they had saved it from a page. */
export function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken the file by then; holding the address would hold its bytes.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
