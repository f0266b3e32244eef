import { describe, expect, it } from 'vitest';
import { readTime } from '@/helpdesks/reading/time';
import { zoneOffset, zoneOffsetByAgo } from '@/helpdesks/reading/zone';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const now = new Date(2026, 10, 22, 9, 30).getTime();
const here = { now, offset: 0 };

describe('readTime', () => {
  it('reads complete times as they are', () => {
    expect(readTime('2026-11-22T09:00:00Z', 'iso', { now: null, offset: null })).toBe(
      Date.UTC(2026, 10, 22, 9),
    );
    expect(readTime('yesterday', 'iso', here)).toBeNull();
    expect(readTime('2026-13-45T99:00', 'iso', here)).toBeNull();
  });

  it('reads a month and a day as the last such day', () => {
    const at = (text: string) => readTime(text, 'words', here);
    expect(at('Nov 22, 7:28 AM')).toBe(new Date(2026, 10, 22, 7, 28).getTime());
    expect(at('Nov 22, 12:05 AM')).toBe(new Date(2026, 10, 22, 0, 5).getTime());
    expect(at('Nov 21, 12:05 pm')).toBe(new Date(2026, 10, 21, 12, 5).getTime());
    expect(at('Dec 30, 11:59 PM')).toBe(new Date(2025, 11, 30, 23, 59).getTime());
    expect(at('7:28 AM')).toBeNull();
  });

  it('guesses no day while the present is not known', () => {
    expect(readTime('Nov 22, 7:28 AM', 'words', { now: null, offset: 0 })).toBeNull();
    expect(readTime('07:28:00', 'server-clock', { now: null, offset: 0 })).toBeNull();
  });

  it('believes a server’s clock only once its time zone is known', () => {
    expect(readTime('07:28:00', 'server-clock', { now, offset: null })).toBeNull();
    expect(readTime('07:28:00', 'server-clock', here)).toBe(now - 122 * MINUTE);
    expect(readTime('07:28:00', 'server-clock', { now, offset: 2 * HOUR })).toBe(now - 2 * MINUTE);
    expect(readTime('2026-11-21 09:30:00', 'server-clock', here)).toBe(now - 24 * HOUR);
    expect(readTime('9.30', 'server-clock', here)).toBeNull();
  });

  it('puts a clock without a date into the last day', () => {
    expect(readTime('09:31:00', 'server-clock', here)).toBe(now + MINUTE);
    expect(readTime('09:40:00', 'server-clock', here)).toBe(now - 24 * HOUR + 10 * MINUTE);
    expect(readTime('23:30:00', 'server-clock', { now, offset: 10 * HOUR })).toBe(now);
    expect(readTime('19:30:00', 'server-clock', { now, offset: -10 * HOUR })).toBe(now);
  });
});

describe('zoneOffset', () => {
  it.each([
    ['09:29:40', 0],
    ['07:30:10', 2 * HOUR],
    ['04:00:00', 5.5 * HOUR],
    ['19:30:00', -10 * HOUR],
    ['23:30:00', 10 * HOUR],
  ])('takes %s for now', (written, offset) => {
    expect(zoneOffset(written, now)).toBe(offset);
  });

  it.each(['09:23:00', 'soon', ''])('cannot take %s for now in any time zone', (written) => {
    expect(zoneOffset(written, now)).toBeNull();
  });
});

describe('zoneOffsetByAgo', () => {
  const made = { from: now - 2000, to: now };
  const by = (...times: string[]) => zoneOffsetByAgo(times, made);

  it.each([
    ['Nov 22, 2026 09:30\nJust now', 0],
    ['Nov 22, 2026 07:25\n5 min ago', 2 * HOUR],
    ['Nov 22, 2026 09:29am\n40 seconds ago', 0],
    ['Nov 22, 2026 14:35\n24 minutes ago', -5.5 * HOUR],
    ['Nov 21, 2026 22:20\n10 min ago', 11 * HOUR],
  ])('knows the zone by %j', (time, offset) => {
    expect(by(time)).toBe(offset);
  });

  it('puts together what hours leave open', () => {
    expect(by('Nov 22, 2026 07:20\n2 hours ago')).toBeNull();
    expect(by('Nov 22, 2026 07:28\n2 hours ago', 'Nov 22, 2026 06:34\n2 hours ago')).toBe(0);
  });

  it.each([
    ['in other languages', 'Nov 22, 2026 09:25\nvor 5 Minuten'],
    ['by days', 'Nov 21, 2026 09:25\n1 day ago'],
    ['when no zone fits', 'Nov 22, 2026 09:25\n25 min ago'],
    ['without words', 'Nov 22, 2026 09:25\n'],
  ])('knows nothing %s', (_, time) => {
    expect(by(time)).toBeNull();
  });

  it('knows nothing of a page that has been open for long', () => {
    const long = { from: now - HOUR, to: now };
    expect(zoneOffsetByAgo(['Nov 22, 2026 09:25\n5 min ago'], long)).toBeNull();
  });
});

describe('a time with how long ago it was', () => {
  it('is read once the zone is known', () => {
    const at = (offset: number | null) =>
      readTime('Nov 22, 2026 07:25\n5 min ago', 'words-and-ago', { now, offset });
    expect(at(null)).toBeNull();
    expect(at(2 * HOUR)).toBe(now - 5 * MINUTE);
    expect(at(5 * HOUR)).toBeNull();
  });
});
