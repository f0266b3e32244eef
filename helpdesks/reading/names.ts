import type { Message } from '@/coaching-rules/engine';
import type { HelpDesk, Place } from '../help-desk';
import { readPlace, type Ids } from './find';

/** What help desks show in a name's place when they know no name. */
const ADDRESS_OR_NUMBER = /@|^[+\d][\d\s().-]{5,}$/;

/** The customer's name, or why there is none: `nameless` people have given none, `gap` means that it was not found. */
export type CustomerName =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'nameless' }
  | { readonly kind: 'gap' };

/** Reads the customer's name from its place, or from their messages when these agree. */
export function readCustomerName(
  desk: HelpDesk,
  root: Element,
  ids: Ids,
  messages: readonly Message[],
): CustomerName {
  const signed = new Set(
    messages.filter(({ speaker }) => speaker === 'customer').map(({ name }) => name),
  );
  const found = [
    readNames(desk.customerName, root, ids),
    signed.size === 1 ? ([...signed][0] ?? null) : null,
  ].filter((name): name is string => name !== null);
  const name = found.find((each) => !ADDRESS_OR_NUMBER.test(each) && !desk.nameless?.test(each));
  if (name) return { kind: 'name', name };
  return { kind: found.length > 0 ? 'nameless' : 'gap' };
}

/** The coached agent's own name, or null. Never another agent's: a message's author may be a colleague. */
export function readAgentName(desk: HelpDesk, root: Element, ids: Ids): string | null {
  const name = readNames(desk.agentName, root, ids);
  return name && !ADDRESS_OR_NUMBER.test(name) ? name : null;
}

function readNames(places: readonly Place[], root: Element, ids: Ids): string | null {
  for (const place of places) {
    const scope = place.within === 'page' ? root.ownerDocument : root;
    const name = readPlace(place, scope, ids);
    if (name) return name;
  }
  return null;
}
