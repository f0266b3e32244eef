import type { TimeFormat } from '../help-desk';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Clocks of the help desk and of this machine may differ by this much. */
const CLOCK_DRIFT = 2 * MINUTE;
/** Time zones differ by multiples of this. */
const ZONE_STEP = 15 * MINUTE;
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
  'server-clock': serverTime,
  'month-day': monthDayTime,
};

/**
 * How far the help desk's clock is from the agent's, judged by a message that has just appeared, or null
 * when the difference is not that of two time zones.
 */
export function zoneOffset(text: string, now: number): number | null {
  const written = serverClock(text, now);
  if (!written) return null;
  const behind = now - written.at;
  const steps = Math.round(behind / ZONE_STEP) * ZONE_STEP;
  if (Math.abs(behind - steps) > CLOCK_DRIFT) return null;
  // A clock without a date may be a day off, for midnight comes at other times there.
  return steps - Math.round(steps / DAY) * DAY;
}

function isoTime(text: string): number | null {
  if (!/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/.test(text.trim())) return null;
  const at = Date.parse(text.trim());
  return Number.isNaN(at) ? null : at;
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
function serverClock(text: string, now: number): { at: number; dated: boolean } | null {
  const match = /^(?:(\d{4})-(\d\d)-(\d\d) )?(\d\d):(\d\d)(?::(\d\d))?$/.exec(text.trim());
  if (!match) return null;
  const [, year, month, day, hour, minute, second] = match;
  const at = year ? new Date(Number(year), Number(month) - 1, Number(day)) : new Date(now);
  at.setHours(Number(hour), Number(minute), Number(second ?? 0), 0);
  return { at: at.getTime(), dated: year !== undefined };
}

function monthDayTime(text: string, clock: Clock): number | null {
  const match = /^([A-Za-z]{3})[a-z]* (\d{1,2}), (\d{1,2}):(\d\d)\s*([AaPp])\.?[Mm]/.exec(
    text.trim(),
  );
  const month = MONTHS.indexOf(match?.[1]?.toLowerCase() ?? '');
  if (!match || month < 0 || clock.now === null) return null;
  const hour = (Number(match[3]) % 12) + (match[5]?.toLowerCase() === 'p' ? 12 : 0);
  const inYear = (year: number) =>
    new Date(year, month, Number(match[2]), hour, Number(match[4])).getTime();
  const year = new Date(clock.now).getFullYear();
  // Without a year it is the last such day: in January, December lies behind us.
  return notAhead(inYear(year), clock) ?? inYear(year - 1);
}

const notAhead = (at: number, clock: Clock): number | null =>
  clock.now !== null && at > clock.now + CLOCK_DRIFT ? null : at;
