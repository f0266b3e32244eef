const ids = new WeakMap<Element, string>();
const given = new WeakMap<Document, number>();

/** An id for an element of a page that gives it none: the same each time, another for each, until the page is left. */
export function elementId(element: Element): string {
  const known = ids.get(element);
  if (known !== undefined) return known;
  const page = element.ownerDocument;
  const number = (given.get(page) ?? 0) + 1;
  given.set(page, number);
  const id = `mounted-${number}`;
  ids.set(element, id);
  return id;
}
