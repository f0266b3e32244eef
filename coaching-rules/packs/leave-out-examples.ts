/** What is used of a Vite plugin; spelled out so that coaching-rules needs nothing of Vite. */
interface BuildStep {
  readonly name: string;
  readonly enforce: 'pre';
  transform(code: string, id: string): { readonly code: string; readonly map: null } | null;
}

const ruleFile = /\/coaching-rules\/packs\/[^/]+\/rules\/[^/]+\.json$/;

/**
 * Leaves the examples out of rule files while a bundle is made. Three quarters of a rule are its
 * examples, and a coached page has no use for them; pages that show rules to people keep them.
 */
export function leaveOutExamples(): BuildStep {
  return {
    name: 'goodturn:leave-out-examples',
    enforce: 'pre',
    transform(code, id) {
      if (!ruleFile.test(id.split('?')[0] ?? id)) return null;
      const rule = JSON.parse(code) as object;
      return {
        code: JSON.stringify({ ...rule, examples: { flags: [], allows: [] } }),
        map: null,
      };
    },
  };
}
