import { CLOCK_DRIFT, DAY, MINUTE, serverClock, wallTime } from './time';

/** Time zones differ by multiples of this. */
const ZONE_STEP = 15 * MINUTE;
/** No two zones are further apart. */
const WIDEST = 26 * 60 * MINUTE;

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

/** So many times at either end of a chat are enough: the newest, which tell most, stand at one of them. */
const TELLING = 50;

/** When the page wrote how long ago its messages were, in milliseconds since the epoch: somewhere between. */
interface Made {
  readonly from: number;
  readonly to: number;
}

/**
 * The same, judged by times of the format `words-and-ago`: each leaves only zones in which what it says is true.
 * Null unless all of them together leave one.
 */
export function zoneOffsetByAgo(times: readonly string[], { from, to }: Made): number | null {
  let [least, most] = [-WIDEST, WIDEST];
  const telling = new Set([...times.slice(0, TELLING), ...times.slice(-TELLING)]);
  for (const time of telling) {
    const [words = '', ago = ''] = time.split('\n');
    const span = spanOf(ago);
    const at = span && wallTime(words, to);
    if (!span || at === null) continue;
    // A clock without seconds may be up to a minute behind.
    least = Math.max(least, from - span.most - at - MINUTE - CLOCK_DRIFT);
    most = Math.min(most, to - span.least - at + CLOCK_DRIFT);
  }
  // Not -0, which is what rounding up from below makes.
  const first = Math.ceil(least / ZONE_STEP) * ZONE_STEP || 0;
  const isOnly = first <= most && first + ZONE_STEP > most;
  return isOnly ? first : null;
}

/** Longer spans are too wide to tell zones apart. */
const UNITS: Readonly<Record<string, number>> = {
  second: MINUTE / 60,
  min: MINUTE,
  hour: 60 * MINUTE,
};

/** How long ago "5 min ago" was at least and at most, in milliseconds; English only. */
function spanOf(ago: string): { readonly least: number; readonly most: number } | null {
  if (/^just now$/i.test(ago)) return { least: 0, most: MINUTE };
  const [, count, name = ''] = /^(\d+) (second|min|hour)(?:ute)?s? ago$/i.exec(ago) ?? [];
  const unit = UNITS[name.toLowerCase()];
  if (unit === undefined) return null;
  return { least: Number(count) * unit, most: (Number(count) + 1) * unit };
}
