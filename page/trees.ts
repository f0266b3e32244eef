/*
 * A reply box may stand in a shadow root, or in a frame of the page's own origin, or in both. What the page
 * around it must know of that is here. Elements of a frame are no instances of our classes, such as
 * `HTMLTextAreaElement`: they are told by their names.
 */

type Tree = Document | ShadowRoot;

const treeOf = (node: Node): Tree => node.getRootNode() as Tree;

/** What shows a tree: the host of a shadow root, or the frame of a document; null for the page's own document. */
function holderOf(tree: Tree): Element | null {
  if ('host' in tree) return tree.host;
  try {
    return tree.defaultView?.frameElement ?? null;
  } catch {
    // The page around the frame is of another origin.
    return null;
  }
}

/** The element around this one, out of shadow roots and frames too. */
export const parentOf = (element: Element): Element | null =>
  element.parentElement ?? holderOf(treeOf(element));

/** The shadow roots and documents that an element lies in, from its own to the page's. */
export function treesAround(element: Element): readonly Tree[] {
  const trees: Tree[] = [];
  for (let at: Element | null = element; at; at = holderOf(treeOf(at))) trees.push(treeOf(at));
  return trees;
}

/** Whether an element lies in the page's own tree, where its styles and its highlights reach. */
export const isInPageTree = (element: Element): boolean => treeOf(element) === document;

/** Whether the agent is typing in an element. */
export function hasFocus(element: Element): boolean {
  const { activeElement } = treeOf(element);
  return activeElement !== null && element.contains(activeElement);
}

/** A rectangle in the viewport of an element's own document, as it stands in the viewport of the page. */
export function inPageViewport(rect: DOMRectReadOnly, element: Element): DOMRect {
  let { left, top } = rect;
  for (const tree of treesAround(element)) {
    const frame = 'host' in tree ? null : holderOf(tree);
    if (!frame) continue;
    const outer = frame.getBoundingClientRect();
    left += outer.left + frame.clientLeft;
    top += outer.top + frame.clientTop;
  }
  return new DOMRect(left, top, rect.width, rect.height);
}
