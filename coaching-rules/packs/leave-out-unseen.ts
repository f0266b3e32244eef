/** What is used of a Vite plugin; spelled out so that coaching-rules needs nothing of Vite. */
interface BuildStep {
  readonly name: string;
  readonly enforce: 'pre';
  transform(code: string, id: string): { readonly code: string; readonly map: null } | null;
}

const ruleFile = /\/coaching-rules\/packs\/[^/]+\/rules\/[^/]+\.json$/;

/**
 * Empties what judging drafts needs nothing of, while a bundle is made: a rule's examples, which are
 * half of it, and its title, which is for lists. Pages that show rules to people keep them.
 */
export function leaveOutUnseen(): BuildStep {
  return {
    name: 'goodturn:leave-out-unseen',
    enforce: 'pre',
    transform(code, id) {
      if (!ruleFile.test(id.split('?')[0] ?? id)) return null;
      const rule = JSON.parse(code) as object;
      return {
        code: JSON.stringify({ ...rule, title: '', examples: { flags: [], allows: [] } }),
        map: null,
      };
    },
  };
}
