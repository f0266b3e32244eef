/** A key as printed on the keyboard. Seen, not heard: screen readers learn it from `aria-keyshortcuts` or not at all. */
export function Key({ name }: { readonly name: string }) {
  return (
    <kbd className="gt-key" aria-hidden="true">
      {name}
    </kbd>
  );
}
