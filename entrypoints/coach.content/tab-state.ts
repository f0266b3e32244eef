import type { Found } from '@/helpdesks/read-page';
import { isTaught } from '@/helpdesks/teaching/taught-desk';
import type { TabState } from '@/platform/messages';

/** How coaching stands on a page, for the card and the popup. */
export function tabStateOf(found: Found | null): TabState {
  if (!found) return { state: 'unknown-page' };
  const helpDesk = found.helpDesk.name;
  const { reading } = found;
  const taught = isTaught(found.helpDesk) && ({ taught: true } as const);
  switch (reading.state) {
    case 'no-chat':
      return { state: 'no-chat', helpDesk, ...taught };
    case 'unreadable':
      return { state: 'unreadable', helpDesk, missing: reading.missing, ...taught };
    case 'chat':
      return {
        state: 'coaching',
        helpDesk,
        missing: reading.missing,
        noteMode: reading.noteMode,
        ...taught,
      };
    default:
      return reading satisfies never;
  }
}
