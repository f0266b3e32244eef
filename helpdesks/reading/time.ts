import type { TimeFormat } from '../help-desk';

export const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;
/** Clocks of the help desk and of this machine may differ by this much. */
export const CLOCK_DRIFT = 2 * MINUTE;
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** What is needed to complete a time that the page writes in part. */
export interface Clock {
  /** The present, in milliseconds since the epoch, or null when partial times must stay unknown. */
  readonly now: number | null;
  /** What to add to the help desk's clock to get the agent's, in milliseconds; null while unknown. */
  readonly offset: number | null;
}

/** A written time in milliseconds since the epoch, or null when the page does not say enough. */
export function readTime(text: string, format: TimeFormat, clock: Clock): number | null {
  return FORMATS[format](text, clock);
}

const FORMATS: Readonly<Record<TimeFormat, (text: string, clock: Clock) => number | null>> = {
  iso: isoTime,
  epoch: epochTime,
  words: wordsTime,
  'words-and-ago': wordsElsewhere,
  clock: clockTime,
  'server-clock': serverTime,
};

function isoTime(text: string): number | null {
  if (!/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/.test(text.trim())) return null;
  const at = Date.parse(text.trim());
  return Number.isNaN(at) ? null : at;
}

function epochTime(text: string): number | null {
  const [digits, , thousandths] = /^(\d{10})((\d{3})(\.\d+)?|\.\d+)?$/.exec(text.trim()) ?? [];
  if (digits === undefined) return null;
  return thousandths === undefined ? Number(text) * 1000 : Number(text);
}

function serverTime(text: string, { now, offset }: Clock): number | null {
  const written = now === null || offset === null ? null : serverClock(text, now);
  if (!written || now === null || offset === null) return null;
  const at = written.at + offset;
  if (written.dated) return at;
  // Only times of the last day are written without a date.
  return at - Math.ceil((at - now - CLOCK_DRIFT) / DAY) * DAY;
}

/** A server's clock taken as if it hung on the agent's wall. */
export function serverClock(text: string, now: number): { at: number; dated: boolean } | null {
  const match = /^(?:(\d{4})-(\d\d)-(\d\d) )?(\d\d):(\d\d)(?::(\d\d))?$/.exec(text.trim());
  if (!match) return null;
  const [, year, month, day, hour, minute, second] = match;
  const at = year ? new Date(Number(year), Number(month) - 1, Number(day)) : new Date(now);
  at.setHours(Number(hour), Number(minute), Number(second ?? 0), 0);
  return { at: at.getTime(), dated: year !== undefined };
}

/** Hours, minutes and seconds of a clock with 12 or 24 hours. */
const CLOCK = /(?:^|[^\d:])(\d{1,2}):(\d\d)(?::(\d\d))?(?![\d:])\s*(?:([ap])\.?m\b)?/i;
const MONTH = /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*/i;
const YEAR = /\b(?:19|20)\d\d\b/;

/** "Nov 22, 7:28 AM" or "22 November 2026, 07:28:05", in the agent's own zone. */
function wordsTime(text: string, clock: Clock): number | null {
  const at = wallTime(text, clock.now);
  return at === null ? null : notAhead(at, clock);
}

/** The same in another zone, with how long ago it was on a second line. */
function wordsElsewhere(text: string, clock: Clock): number | null {
  const at = wallTime(text.split('\n')[0] ?? '', clock.now);
  return at === null || clock.offset === null ? null : notAhead(at + clock.offset, clock);
}

/** A month, a day and a clock as if the clock hung on the agent's wall. */
export function wallTime(text: string, now: number | null): number | null {
  const time = clockOf(text);
  const day = time === null ? null : dayOf(text.replace(CLOCK, ' '), now);
  return day === null || time === null ? null : atTime(day, time);
}

/** "7:28 AM", behind the day that it belongs to. */
function clockTime(text: string, clock: Clock): number | null {
  const [day, written, ...more] = text.split('\n');
  const time = written === undefined || more.length > 0 ? null : clockOf(written);
  const date = time === null || day === undefined ? null : dayOf(day, clock.now);
  return date === null || time === null ? null : notAhead(atTime(date, time), clock);
}

/** Seconds since midnight. */
function clockOf(text: string): number | null {
  const match = CLOCK.exec(text);
  if (!match) return null;
  const [hour, minute, second] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)];
  const half = match[4]?.toLowerCase();
  if (hour > 23 || minute > 59 || second > 59 || (half && (hour === 0 || hour > 12))) return null;
  const inDay = half ? (hour % 12) + (half === 'p' ? 12 : 0) : hour;
  return (inDay * 60 + minute) * 60 + second;
}

/** The midnight that a named day begins with, or null. Numbers alone ("4/5/2026") say too little. */
function dayOf(text: string, now: number | null): Date | null {
  if (now === null) return null;
  const iso = /^\s*(\d{4})-(\d\d)-(\d\d)\b/.exec(text);
  if (iso) return dateOf(Number(iso[1]), Number(iso[2]) - 1, Number(iso[3]));
  return relativeDay(text, now) ?? dayInWords(text, now);
}

/** English only: elsewhere the day stays unknown. */
function relativeDay(text: string, now: number): Date | null {
  const back = ['today', 'yesterday'].indexOf(text.trim().toLowerCase());
  const today = new Date(now);
  return back < 0 ? null : new Date(today.getFullYear(), today.getMonth(), today.getDate() - back);
}

function dayInWords(text: string, now: number): Date | null {
  const month = MONTHS.indexOf(MONTH.exec(text)?.[1]?.toLowerCase() ?? '');
  const written = YEAR.exec(text)?.[0];
  const [number, ...others] = text.replace(YEAR, ' ').match(/\d+/g) ?? [];
  if (month < 0 || number === undefined || others.length > 0) return null;
  if (written) return dateOf(Number(written), month, Number(number));
  // Without a year it is the last such day: in January, December lies behind us.
  const year = new Date(now).getFullYear();
  const thisYear = dateOf(year, month, Number(number));
  const isAhead = thisYear !== null && thisYear.getTime() > now + CLOCK_DRIFT;
  return isAhead ? dateOf(year - 1, month, Number(number)) : thisYear;
}

/** Null for days that no calendar has. */
function dateOf(year: number, month: number, day: number): Date | null {
  const date = new Date(year, month, day);
  return date.getMonth() === month && date.getDate() === day ? date : null;
}

/** By the wall clock: days on which clocks change are not 24 hours long. */
const atTime = (day: Date, seconds: number): number =>
  new Date(day.getFullYear(), day.getMonth(), day.getDate(), 0, 0, seconds).getTime();

const notAhead = (at: number, { now }: Clock): number | null =>
  now !== null && at > now + CLOCK_DRIFT ? null : at;
