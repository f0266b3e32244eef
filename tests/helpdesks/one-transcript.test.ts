import { describe, expect, it } from 'vitest';
import { findTranscript } from '@/helpdesks/reading/one-transcript';
import { openPage } from '@/tests/support/helpdesk-fixtures';

const page = (html: string) => openPage(`<body>${html}</body>`, 'https://help.example.test/').body;
const found = (html: string) => {
  const list = findTranscript(page(html), ['.list', '.older']);
  return typeof list === 'string' ? list : (list?.id ?? null);
};

describe('findTranscript', () => {
  it('finds none, or the only one, even while it is hidden', () => {
    expect(found('<p>Nothing</p>')).toBeNull();
    expect(found('<ul class="list" id="a" hidden></ul>')).toBe('a');
  });

  it('takes the most trusted selector that finds anything', () => {
    expect(found('<ul class="older" id="a"></ul><ul class="list" id="b"></ul>')).toBe('b');
  });

  it('takes the one of several that is shown', () => {
    const hidden = '<div style="display: none"><ul class="list" id="a"></ul></div>';
    expect(found(`${hidden}<ul class="list" id="b"></ul>`)).toBe('b');
    expect(found(`<ul class="list" id="b"></ul>${hidden}`)).toBe('b');
  });

  it('takes none of several that are shown, or hidden', () => {
    expect(found('<ul class="list"></ul><ul class="list"></ul>')).toBe('several');
    expect(found('<ul class="list" hidden></ul><ul class="list" hidden></ul>')).toBe('several');
  });

  it('is not misled by what stands in a transcript', () => {
    const inner = '<li><ul class="list" id="inner"></ul></li>';
    expect(found(`<ul class="list" id="a">${inner}</ul>`)).toBe('a');
    expect(found(`<ul class="list" hidden></ul><ul class="list" id="b">${inner}</ul>`)).toBe('b');
  });
});
