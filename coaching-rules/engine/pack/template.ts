import type { Template } from './rule';

/** Values by name; null or absent when there is none. */
export type Values = (name: string) => string | null;

/** `{customer}`, or with punctuation inside the braces that goes when the value does: `{, customer}`. */
const hole = /\{([^\p{L}{}]*)([a-zA-Z]+)([^\p{L}{}]*)\}/gu;
/** "your a photo": what was captured brought an article of its own. */
const twoDeterminers = /\b(your) (?:your|the|an?|some|any|either|both) /giu;
const slot = /\[[^[\]]{1,60}\]/g;

/** The names that a template asks for. */
export function valuesIn(template: Template): readonly string[] {
  return [...template.matchAll(hole)].map(([, , name = '']) => name);
}

/** A brace that belongs to no hole, or null: for telling an author about a slip of the pen. */
export function strayBrace(template: Template): string | null {
  const rest = template.replace(hole, '');
  return /[{}]/.exec(rest)?.[0] ?? null;
}

/** The slots, brackets included, in order. */
export function slotsIn(text: string): readonly string[] {
  return text.match(slot) ?? [];
}

/** Fills the holes; null when a value that is needed is not known. */
export function fill(template: Template, values: Values): string | null {
  let isComplete = true;
  const filled = template.replace(hole, (_all, before: string, name: string, after: string) => {
    const value = values(name);
    if (value !== null) return before + value + after;
    if (name === 'agent') return `${before}[your name]${after}`;
    if (before === '' && after === '') isComplete = false;
    return '';
  });
  return isComplete ? filled.trim().replace(twoDeterminers, '$1 ') : null;
}
