/** Elements with insides that one step enters; a help desk mounts a few, a hostile page might mount thousands. */
const HOSTS_ENTERED = 40;
const STEP = '>>>';

/** The root of the shadow tree of an element, or null. Closed ones too where the browser lets us. */
export type ShadowRootOf = (host: Element) => ShadowRoot | null;

let shadowRootOf: ShadowRootOf = ({ shadowRoot }) => shadowRoot;

/**
 * From now on, readings enter shadow roots this way. Only the extension's API opens closed ones, and it
 * belongs to the entrypoint. Called once, at the start.
 */
export function enterShadowRootsBy(way: ShadowRootOf): void {
  shadowRootOf = way;
}

/** Whether a selector steps inside a shadow root or a frame. */
export const stepsInside = (selector: string): boolean => selector.includes(STEP);

/** All that a selector finds in `scope`, which it may leave for what is inside of its elements. */
export function query(scope: ParentNode, selector: string): ArrayLike<Element> {
  if (!stepsInside(selector)) return scope.querySelectorAll(selector);
  const [first, ...rest] = stepsOf(selector);
  return queryInside([...scope.querySelectorAll(first)], rest);
}

/**
 * The same in a small part of a page, such as one message. Alone, a selector like `.row .words` makes Chromium
 * search the whole document for `.row`; in a list of selectors it searches the part.
 */
export const queryPart = (part: Element, selector: string): ArrayLike<Element> =>
  stepsInside(selector) ? query(part, selector) : part.querySelectorAll(`${selector}, :not(*)`);

/** The first of `query`, for less. */
export function queryFirst(scope: ParentNode, selector: string): Element | null {
  if (stepsInside(selector)) return query(scope, selector)[0] ?? null;
  // What cannot stand elsewhere is not searched for in a page of thousands of messages.
  const page = 'documentElement' in scope ? (scope as Document) : null;
  if (page && IN_HEAD.test(selector)) return page.head?.querySelector(selector) ?? null;
  if (page && OF_PAGE.test(selector)) {
    return [page.documentElement, page.body].find((one) => one?.matches(selector)) ?? null;
  }
  return scope.querySelector(selector);
}

/** "head > meta" */
const IN_HEAD = /^head [^,]+$/;
/** "body.signed-in" */
const OF_PAGE = /^(?:html|body)(?:[.#[][^\s>+~,]*)?$/;

/** Every shadow root and document that these selectors enter from `scope`. */
export function scopesInside(scope: ParentNode, selectors: readonly string[]): ParentNode[] {
  const entered = new Set<ParentNode>();
  for (const selector of selectors.filter(stepsInside)) {
    const [first, ...rest] = stepsOf(selector);
    queryInside([...scope.querySelectorAll(first)], rest, entered);
  }
  return [...entered];
}

/** The steps of a selector: one, or one more than there are `>>>`. */
export function stepsOf(selector: string): [string, ...string[]] {
  const [first = '', ...rest] = selector.split(STEP).map((step) => step.trim());
  return [first, ...rest];
}

/** What is found when the steps go on from inside of these elements. */
export function queryInside(
  hosts: readonly Element[],
  steps: readonly string[],
  entered?: Set<ParentNode>,
): Element[] {
  let found = hosts;
  for (const step of steps) {
    const scopes = found.slice(0, HOSTS_ENTERED).flatMap((host) => insideOf(host) ?? []);
    for (const scope of scopes) entered?.add(scope);
    found = scopes.flatMap((scope) => [...scope.querySelectorAll(step)]);
  }
  return [...found];
}

/** What is inside of a frame of the page's own origin, or of an element with a shadow root. */
function insideOf(host: Element): ParentNode | null {
  if (host.localName !== 'iframe' && host.localName !== 'frame') return shadowRootOf(host);
  try {
    return (host as HTMLIFrameElement).contentDocument;
  } catch {
    // Of another origin: nobody gets in from here.
    return null;
  }
}

/** What shows the tree with this root: the host of a shadow root, the frame of a document, or null. */
export function holderOf(tree: Node): Element | null {
  if ('host' in tree) return (tree as ShadowRoot).host;
  try {
    // Null too where the page around is of another origin.
    return (tree as Document).defaultView?.frameElement ?? null;
  } catch {
    return null;
  }
}

/** The node itself where it lies in `element`, else what in `element` has it inside; null when nothing has. */
export function nodeIn(element: Node, node: Node): Node | null {
  for (let at: Node | null = node; at; at = holderOf(at.getRootNode())) {
    if (element.contains(at)) return at;
  }
  return null;
}

/** Whether a node lies in an element, or in a shadow root or frame in it. */
export const holds = (element: Node, node: Node): boolean => nodeIn(element, node) !== null;
