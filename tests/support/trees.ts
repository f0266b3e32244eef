import { findAll, withIds } from '@/helpdesks/reading/find';
import { stepsOf } from '@/helpdesks/reading/inside';

/** What browsers do and the test DOM does not: attach the shadow roots that a page declares, tell a frame's page whose it is. */
export function openInsides(scope: ParentNode): void {
  for (const template of scope.querySelectorAll<HTMLTemplateElement>('template[shadowrootmode]')) {
    const root = template.parentElement?.attachShadow({ mode: 'open' });
    root?.append(...template.content.childNodes);
    template.remove();
    if (root) openInsides(root);
  }
  for (const frame of scope.querySelectorAll('iframe')) {
    const { contentDocument: page, contentWindow: window } = frame;
    if (window) Object.defineProperty(window, 'frameElement', { value: frame });
    if (page) openInsides(page);
  }
}

/** A page, and the shadow roots and frames in it, at any depth. */
function treesOf(scope: ParentNode): ParentNode[] {
  const inner = [...scope.querySelectorAll('*')].flatMap((element) => {
    const inside = element.shadowRoot ?? (element as HTMLIFrameElement).contentDocument;
    return inside ? treesOf(inside) : [];
  });
  return [scope, ...inner];
}

/** What selectors of a help desk's facts find on a page, in whatever tree it stands. */
export function findEverywhere(page: Document, selectors: readonly string[]): Element[] {
  const trees = treesOf(page);
  for (const selector of withIds(selectors, {})) {
    const found = trees.flatMap((tree) => findAll(tree, [stepsOf(selector).at(-1) ?? '']));
    if (found.length > 0) return found;
  }
  return [];
}

/** Everything that a page shows, in its shadow roots and frames too. */
export const elementsOf = (page: Document): Element[] =>
  treesOf(page).flatMap((tree) => [
    ...tree.querySelectorAll(tree === page ? 'body *' : '*:not(head, head *)'),
  ]);
