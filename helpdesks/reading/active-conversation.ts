import type { ConversationRoot, HelpDesk } from '../help-desk';
import type { Gap } from '../page-reading';
import { isShown, readPlace } from './find';

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
    const mounted = [...document.querySelectorAll(rule.at)]
      .map((root) => ({ root, id: idOf(rule, root) }))
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
  const active = mounted.filter(
    ({ root }) => (!rule.active || root.matches(rule.active)) && isShown(root),
  );
  if (active.length === 0 && named.length === 0) return { kind: 'none' };
  const [first, ...others] = active;
  const unsure = { kind: 'gap', gap: 'one-active-conversation' } as const;
  if (!first || others.length > 0 || named.some((id) => id !== named[0])) return unsure;
  if (first.id !== '' && named.some((id) => id !== first.id)) return unsure;
  const id = first.id || named[0];
  return id ? { kind: 'active', root: first.root, id } : { kind: 'gap', gap: 'conversation' };
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
  return rule.id.pattern.exec(root.getAttribute(rule.id.attribute) ?? '')?.[1] ?? null;
}
