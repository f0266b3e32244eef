import type { ConversationRoot, HelpDesk } from '../help-desk';
import type { Gap } from '../page-reading';
import { elementId } from './element-id';
import { isShown, readPlace } from './find';
import { holds, query } from './inside';

/** Which conversation the agent is answering. Never a guess: two that might be it are none. */
export type ActiveConversation =
  | { readonly kind: 'active'; readonly root: Element; readonly id: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'gap'; readonly gap: Gap };

/** Finds the one conversation that is active, visible and has the id that the address and the page name. */
export function findActiveConversation(
  desk: HelpDesk,
  document: Document,
  url: string,
): ActiveConversation {
  const named = namedIds(desk, document, url);
  for (const rule of desk.conversation.roots) {
    const mounted = Array.from(query(document, rule.at))
      .map((root) => ({ root, id: rule.isConversation ? elementId(root) : idOf(rule, root) }))
      .filter((candidate) => candidate.id !== null);
    if (mounted.length > 0) return chooseActive(rule, mounted, named);
  }
  return named.length > 0 ? { kind: 'gap', gap: 'conversation' } : { kind: 'none' };
}

interface Candidate {
  readonly root: Element;
  /** Empty when this kind of root has no id of its own. */
  readonly id: string | null;
}

function chooseActive(
  rule: ConversationRoot,
  mounted: readonly Candidate[],
  named: readonly string[],
): ActiveConversation {
  const shown = mounted.filter(
    ({ root }) => (!rule.active || root.matches(rule.active)) && isShown(root),
  );
  if (shown.length === 0 && named.length === 0) return { kind: 'none' };
  const [first, ...others] = narrowed(rule, shown, named);
  const unsure = { kind: 'gap', gap: 'one-active-conversation' } as const;
  if (!first || others.length > 0 || named.some((id) => id !== named[0])) return unsure;
  if (first.id !== '' && named.some((id) => id !== first.id)) return unsure;
  const id = first.id || named[0];
  return id ? { kind: 'active', root: first.root, id } : { kind: 'gap', gap: 'conversation' };
}

/** Of several that are shown, the one that can be meant; the same several where nothing tells. */
function narrowed(
  { active, sideBySide }: ConversationRoot,
  shown: readonly Candidate[],
  named: readonly string[],
): readonly Candidate[] {
  if (shown.length < 2) return shown;
  if (sideBySide) {
    const focused = shown.filter(({ root }) => hasFocus(root));
    return focused.length > 0 ? focused : shown;
  }
  // Where the page marks none as active, one that it has not yet taken away has another id than the address.
  return active === undefined && named.length > 0
    ? shown.filter(({ id }) => id === '' || id === named[0])
    : shown;
}

function hasFocus(root: Element): boolean {
  const { activeElement } = root.getRootNode() as Document | ShadowRoot;
  return activeElement !== null && holds(root, activeElement);
}

/** Every id by which the address or the page names the conversation being answered. */
function namedIds(desk: HelpDesk, document: Document, url: string): string[] {
  const { url: inUrl, named } = desk.conversation;
  return [
    inUrl ? (inUrl.exec(url)?.[1] ?? null) : null,
    named ? readPlace({ within: 'page', ...named }, document) : null,
  ].filter((id): id is string => id !== null);
}

function idOf(rule: ConversationRoot, root: Element): string | null {
  if (!rule.id) return '';
  if ('at' in rule.id) return readPlace(rule.id, root);
  return rule.id.pattern.exec(root.getAttribute(rule.id.attribute) ?? '')?.[1] ?? null;
}
