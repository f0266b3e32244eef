import { readerLocale } from './text-language';

/** A calendar day in words, "19 Nov", as the reader writes it. */
export function dayWords(day: string): string {
  return format(day, { day: 'numeric', month: 'short' });
}

/** A calendar day with its year, "3 December 2025". */
export function longDayWords(day: string): string {
  return format(day, { day: 'numeric', month: 'long', year: 'numeric' });
}

/** A count as the reader writes it: "4,812". */
export function countWords(count: number): string {
  return new Intl.NumberFormat(readerLocale()).format(count);
}

/** Days are calendar days without a clock: UTC keeps them whole wherever the agent is. */
function format(day: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(readerLocale(), { ...options, timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}
