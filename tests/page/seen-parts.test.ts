import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSeenParts } from '@/page/place/seen-parts';

const box = new DOMRect(0, 500, 600, 100);

describe('what is seen of the latest messages', () => {
  let message: HTMLElement;
  let rect: DOMRect;
  beforeEach(() => {
    message = document.createElement('p');
    document.body.append(message);
    rect = new DOMRect(0, 400, 300, 60);
    vi.spyOn(document.documentElement, 'clientWidth', 'get').mockReturnValue(1280);
    vi.spyOn(document.documentElement, 'clientHeight', 'get').mockReturnValue(800);
    vi.spyOn(document, 'elementFromPoint').mockReturnValue(null);
    vi.spyOn(message, 'getBoundingClientRect').mockImplementation(() => rect);
  });
  afterEach(() => {
    vi.restoreAllMocks();
    document.body.replaceChildren();
  });

  const tops = (seen: ReturnType<typeof createSeenParts>, place = box) =>
    seen.of([message], place).map(({ top }) => top);

  it('is where they stand', () => {
    expect(tops(createSeenParts())).toEqual([400]);
  });

  it('is nothing of those that are scrolled away', () => {
    rect = new DOMRect(0, -400, 300, 60);
    expect(tops(createSeenParts())).toEqual([]);
  });

  it('stays as it was while only the transcript scrolls', () => {
    const seen = createSeenParts();
    expect(tops(seen)).toEqual([400]);
    rect = new DOMRect(0, 200, 300, 60);
    expect(tops(seen)).toEqual([400]);
  });

  it.each([
    ['another message comes', (seen: ReturnType<typeof createSeenParts>) => seen.of([], box)],
    ['the box moves', (seen: ReturnType<typeof createSeenParts>) => tops(seen, new DOMRect())],
    ['the card was closed', (seen: ReturnType<typeof createSeenParts>) => seen.forget()],
  ])('is looked at again when %s', (_, happens) => {
    const seen = createSeenParts();
    tops(seen);
    rect = new DOMRect(0, 200, 300, 60);
    happens(seen);
    expect(tops(seen)).toEqual([200]);
  });
});
