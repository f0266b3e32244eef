/** How loudly a mark speaks: a dotted line, or a solid one. */
export type Strength = 'nudge' | 'strong';

/** Pages can read these names: dull and ours. The colours are in `entrypoints/coach.content/style.css`. */
const names: Readonly<Record<Strength, string>> = {
  nudge: 'goodturn-nudge',
  strong: 'goodturn-strong',
};

export const canHighlight = (): boolean =>
  typeof Highlight === 'function' && typeof CSS !== 'undefined' && 'highlights' in CSS;

/** Lines under words that the browser paints without a change to the page. */
export function highlight(ranges: Readonly<Record<Strength, readonly Range[]>>): void {
  for (const strength of ['nudge', 'strong'] as const) {
    const name = names[strength];
    if (ranges[strength].length === 0) CSS.highlights.delete(name);
    else CSS.highlights.set(name, new Highlight(...ranges[strength]));
  }
}
