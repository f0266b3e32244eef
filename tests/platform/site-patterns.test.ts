import { describe, expect, it } from 'vitest';
import { coachable, common, covers, patternOf, siteOf } from '@/platform/site-patterns';

describe('siteOf', () => {
  it.each([
    ['https://acme.example/agent/tickets/7?customer=Maria#now', 'https://acme.example'],
    ['http://localhost:3000/app', 'http://localhost'],
    ['https://Acme.Example', 'https://acme.example'],
  ])('%s is %s', (address, site) => expect(siteOf(address)).toBe(site));

  it.each([
    ['about:addons'],
    ['file:///home/me/chat.html'],
    ['chrome://extensions'],
    ['nonsense'],
    [''],
  ])('%s can never be coached', (address) => expect(siteOf(address)).toBeNull());
});

describe('coachable', () => {
  it('spells out a wide grant and leaves files and browser pages alone', () => {
    expect(
      coachable(['<all_urls>', 'file:///*', 'chrome://favicon/*', 'https://a.example/*']),
    ).toEqual(['http://*/*', 'https://*/*', 'https://a.example/*']);
  });
});

describe('common', () => {
  it.each([
    ['https://a.example/x*', 'https://a.example/*', 'https://a.example/x*'],
    ['https://*.a.example/x*', 'https://b.a.example/*', 'https://b.a.example/x*'],
    ['https://b.a.example/x*', 'https://*.a.example/*', 'https://b.a.example/x*'],
    ['*://*/chat/*', 'http://127.0.0.1:8080/*', 'http://127.0.0.1/chat/*'],
    ['https://a.example/x*', '*://*/*', 'https://a.example/x*'],
    ['https://*.a.example/*', 'https://evila.example/*', null],
    ['https://a.example/*', 'http://a.example/*', null],
    ['https://a.example/*', '<all_urls>', null],
  ])('%s, %s: %s', (pattern, granted, expected) => {
    expect(common(pattern, granted)).toBe(expected);
  });
});

describe('covers', () => {
  it.each([
    ['https://acme.example/*', 'https://acme.example/agent', true],
    ['https://acme.example/*', 'http://acme.example/agent', false],
    ['https://acme.example/*', 'https://acme.example.evil.test/', false],
    ['https://*.acme.example/*', 'https://chat.acme.example/', true],
    ['*://*/*', 'http://anything.example/', true],
    ['http://127.0.0.1/*', 'http://127.0.0.1:8080/chat', true],
    ['http://127.0.0.1:8080/*', 'http://127.0.0.1:8080/chat', true],
    ['http://127.0.0.1:*/*', 'http://127.0.0.1:8080/chat', true],
    ['not a pattern', 'https://acme.example/', false],
    ['https://acme.example/*', 'not an address', false],
  ])('%s, %s: %s', (pattern, address, expected) => {
    expect(covers(pattern, address)).toBe(expected);
  });

  it('goes with patternOf', () => {
    expect(covers(patternOf('https://acme.example'), 'https://acme.example/x')).toBe(true);
  });
});
