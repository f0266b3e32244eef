import type { ReactNode } from 'react';
import { i18n } from '#i18n';
import type { Presence } from '@/stores/coach-store';

interface PresenceDotProps {
  readonly presence: Presence;
  readonly open: boolean;
  readonly onPress: () => void;
  /** The keys that open the card from the reply box, as printed: "Alt+G". */
  readonly shortcut?: string | undefined;
}

/**
 * Goodturn's place beside the reply box. Its states differ in form, not only in colour, and none of
 * them counts anything.
 */
export function PresenceDot({ presence, open, onPress, shortcut }: PresenceDotProps) {
  const name = i18n.t(`card.dot.${presence}`);
  return (
    <button
      type="button"
      className="dot"
      data-presence={presence}
      aria-haspopup="dialog"
      aria-expanded={open}
      aria-label={name}
      aria-keyshortcuts={shortcut}
      title={shortcut === undefined ? name : `${name} (${shortcut})`}
      onClick={onPress}
    >
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        {forms[presence]}
      </svg>
    </button>
  );
}

const forms: Readonly<Record<Presence, ReactNode>> = {
  quiet: <circle className="line" cx="8" cy="8" r="4" />,
  advice: <path className="full" d="M8 2a5.5 5.5 0 0 1 1 10.9L5 15v-2.9A5.5 5.5 0 0 1 8 2Z" />,
  praise: <path className="tick" d="m3.5 8.5 3 3 6-7" />,
  stuck: <circle className="line" cx="8" cy="8" r="5" strokeDasharray="3 4.85" />,
  resting: <path className="line" d="M4.5 8h7" />,
};
