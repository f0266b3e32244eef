import type { Message } from '@/coaching-rules/engine';
import type { HelpDesk, Place } from '../help-desk';
import type { Around } from './around';
import { readPlace, type Ids } from './find';

/** What help desks show in a name's place when they know no name. */
const ADDRESS_OR_NUMBER = /@|^[+\d][\d\s().-]{5,}$/;

/** The customer's name, or why there is none: `nameless` people have given none, `gap` means that it was not found. */
export type CustomerName =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'nameless' }
  | { readonly kind: 'gap' };

/** The customer's name as its place says it, or as their messages do when these agree. */
export function customerOf(
  desk: HelpDesk,
  written: string | null,
  messages: readonly Message[],
): CustomerName {
  const found = [written, signature(messages)].filter((name): name is string => name !== null);
  const name = found.find((each) => !ADDRESS_OR_NUMBER.test(each) && !desk.nameless?.test(each));
  if (name) return { kind: 'name', name };
  return { kind: found.length > 0 ? 'nameless' : 'gap' };
}

/** The name by all of the customer's messages, or null when they differ. */
function signature(messages: readonly Message[]): string | null {
  const first = messages.find(({ speaker }) => speaker === 'customer');
  const differs = messages.some(
    ({ speaker, name }) => speaker === 'customer' && name !== first?.name,
  );
  return differs ? null : (first?.name ?? null);
}

/** The coached agent's own name, or null. Never another agent's: a message's author may be a colleague. */
export function agentNameIn(
  places: readonly Place[],
  scope: ParentNode | Around,
  ids: Ids,
): string | null {
  const name = nameIn(places, scope, ids);
  return name && !ADDRESS_OR_NUMBER.test(name) ? name : null;
}

/** The name that the first successful place gives. */
export function nameIn(
  places: readonly Place[],
  scope: ParentNode | Around,
  ids: Ids,
): string | null {
  for (const place of places) {
    const name = readPlace(place, scope, ids);
    if (name) return name;
  }
  return null;
}

export const isOnPage = ({ within }: Place): boolean => within === 'page';
export const isInChat = (place: Place): boolean => !isOnPage(place);
