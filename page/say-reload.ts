/** How long the notice stays, in milliseconds: long enough to be read twice. */
const NOTICE_TIME = 12_000;

/**
 * Says once, near where the agent types, that a reload brings coaching back. Needs nothing of the
 * extension's API, which an orphaned script can no longer use.
 *
 * @param lines what happened and what to do, in the agent's language.
 */
export function sayReload(document: Document, lines: readonly string[]): void {
  const host = document.createElement('goodturn-notice');
  const notice = document.createElement('div');
  notice.setAttribute('role', 'status');
  notice.textContent = lines.join(' ');
  const typing = document.activeElement?.getBoundingClientRect();
  const above = typing && typing.height < innerHeight / 2 ? innerHeight - typing.top + 8 : 12;
  Object.assign(notice.style, {
    position: 'fixed',
    zIndex: '2147483647',
    insetInlineEnd: '12px',
    bottom: `${Math.max(12, above)}px`,
    maxWidth: '320px',
    padding: '10px 14px',
    borderRadius: '8px',
    font: '13px/1.45 system-ui, sans-serif',
    color: '#1f2937',
    background: '#fffdf8',
    boxShadow: '0 4px 16px rgb(0 0 0 / 20%)',
  });
  host.attachShadow({ mode: 'open' }).append(notice);
  document.documentElement.append(host);
  setTimeout(() => host.remove(), NOTICE_TIME);
}
