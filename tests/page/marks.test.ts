import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createMarks } from '@/page/marks/create-marks';
import { openReplyBox } from '@/page/open-reply-box';

let end: AbortController;
let box: HTMLElement;
let registry: Map<string, Set<Range>>;

/** happy-dom paints nothing: a registry of sets is all that the marks need of the browser. */
class FakeHighlight extends Set<Range> {
  constructor(...ranges: Range[]) {
    super(ranges);
  }
}

const marked = (name: string): string[] =>
  [...(registry.get(`goodturn-${name}`) ?? [])].map((range) => range.toString());

const painted = () => new Promise((resolve) => requestAnimationFrame(resolve));

beforeEach(() => {
  registry = new Map();
  vi.stubGlobal('Highlight', FakeHighlight);
  vi.stubGlobal('CSS', { ...globalThis.CSS, highlights: registry });
  end = new AbortController();
  box = document.createElement('div');
  box.contentEditable = 'true';
  box.append('We cannot do that because it is our policy.');
  document.body.append(box);
});

afterEach(() => {
  end.abort();
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

const cannot = { span: { start: 3, end: 9 }, strength: 'strong' } as const;
const policy = { span: { start: 36, end: 42 }, strength: 'nudge' } as const;

describe('marks under words', () => {
  it('paints each strength under its words, and nothing into the page', async () => {
    const before = box.cloneNode(true);
    createMarks(end.signal).show(openReplyBox(box), [cannot, policy]);
    await painted();
    expect(marked('strong')).toEqual(['cannot']);
    expect(marked('nudge')).toEqual(['policy']);
    expect(box.isEqualNode(before)).toBe(true);
    expect(document.querySelector('goodturn-marks')).toBeNull();
  });

  it('finds its words again when a framework replaces the text node', async () => {
    createMarks(end.signal).show(openReplyBox(box), [cannot]);
    await painted();
    box.replaceChildren('We cannot do that because it is our policy.');
    await painted();
    await painted();
    expect(marked('strong')).toEqual(['cannot']);
  });

  it('moves with the words, and goes with them', async () => {
    createMarks(end.signal).show(openReplyBox(box), [cannot, policy]);
    await painted();
    box.replaceChildren('Sorry, We can do that because it is our policy.');
    await painted();
    await painted();
    expect(marked('strong')).toEqual([]);
    expect(marked('nudge')).toEqual(['policy']);
  });

  it('shows a bracket for what is missing in a layer that nobody can touch', async () => {
    const marks = createMarks(end.signal);
    marks.show(openReplyBox(box), [{ span: null, strength: 'nudge' }]);
    await painted();
    const layer = document.querySelector<HTMLElement>('goodturn-marks');
    expect(layer?.style.pointerEvents).toBe('none');
    expect(layer?.shadowRoot).toBeNull();
    expect(box.contains(layer)).toBe(false);
    marks.clear();
    expect(document.querySelector('goodturn-marks')).toBeNull();
  });

  it('shows only the newest marks', async () => {
    const marks = createMarks(end.signal);
    marks.show(openReplyBox(box), [cannot, policy]);
    marks.show(openReplyBox(box), [policy]);
    await painted();
    expect(marked('strong')).toEqual([]);
    expect(marked('nudge')).toEqual(['policy']);
    marks.show(openReplyBox(box), []);
    expect(registry.size).toBe(0);
  });

  it('leaves nothing behind on abort, and stays silent after it', async () => {
    const marks = createMarks(end.signal);
    marks.show(openReplyBox(box), [cannot, { span: null, strength: 'nudge' }]);
    await painted();
    end.abort();
    expect(registry.size).toBe(0);
    expect(document.querySelector('goodturn-marks')).toBeNull();
    marks.show(openReplyBox(box), [cannot]);
    await painted();
    expect(registry.size).toBe(0);
  });
});
