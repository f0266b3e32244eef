import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { frameOf, neighboursOf } from '@/page/place/neighbours';

/** `data-at`: left, top, width and height, for a DOM that lays nothing out. */
const drawn = (element: Element | null): DOMRect => {
  const [left = 0, top = 0, width = 0, height = 0] = (element?.getAttribute('data-at') ?? '')
    .split(' ')
    .map(Number);
  return new DOMRect(left, top, width, height);
};

describe('what stands close around a reply box', () => {
  beforeEach(() => {
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (
      this: Element,
    ) {
      return drawn(this);
    });
  });
  afterEach(() => {
    vi.restoreAllMocks();
    document.body.replaceChildren();
  });

  function near(inside: string): number[] {
    const page = `<section data-at="0 0 900 900"><button data-at="0 470 40 20">far</button>
      <div class="editor" data-at="100 460 600 240">${inside}
        <div class="box" data-at="100 500 600 150"><p data-at="100 500 600 20">a draft</p></div>
      </div></section>`;
    document.body.append(document.createRange().createContextualFragment(page));
    const box = document.querySelector<HTMLElement>('.box');
    return box ? neighboursOf(box).map(({ left }) => left) : [];
  }

  it('are controls and pictures', () => {
    expect(
      near(`<button data-at="660 470 30 20"><span data-at="670 475 10 10"></span></button>
        <a href="#" data-at="610 470 30 20"></a><svg data-at="500 470 20 20"></svg>`),
    ).toEqual([660, 610, 500]);
  });

  it('are neither words, what lies on the box, nor what is hidden or far', () => {
    expect(
      near(`<span data-at="560 470 40 20">Saved</span><img data-at="110 510 20 20" alt="">
        <button data-at="0 0 0 0"></button><button data-at="660 200 30 20">high above</button>`),
    ).toEqual([]);
  });

  it('are sought no further than the toolbars of the box', () => {
    expect(near('')).toEqual([]);
  });

  it('make one frame with the box', () => {
    near('');
    const box = document.querySelector<HTMLElement>('.box');
    expect(box && frameOf(box).top).toBe(460);
  });

  it('leave a box by itself as it is', () => {
    const box = document.createElement('textarea');
    box.dataset.at = '10 20 300 80';
    expect(frameOf(box).top).toBe(20);
  });
});
