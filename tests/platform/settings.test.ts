import { describe, expect, it } from 'vitest';
import type { SettingsChange } from '@/platform/messages';
import {
  isPackOn,
  isRuleAwake,
  isRuleOn,
  isSiteOn,
  settingsItem,
  withChange,
  withQuiet,
} from '@/platform/settings';

const after = (...changes: SettingsChange[]) => changes.reduce(withChange, settingsItem.fallback);

describe('settings', () => {
  it('switch a site off by scheme and host, and keep nothing else of its address', () => {
    const settings = after({
      kind: 'site',
      origin: 'https://acme.example:8443/chat/7?customer=Maria',
      on: false,
    });
    expect(settings.sitesOff).toEqual(['https://acme.example']);
    expect(isSiteOn(settings, 'https://acme.example')).toBe(false);
    expect(isSiteOn(settings, 'https://other.example')).toBe(true);
  });

  it('are read as they were written', () => {
    const written = after({ kind: 'pack', pack: 'starter', on: false });
    expect(settingsItem.parse(JSON.parse(JSON.stringify(written)))).toEqual(written);
  });

  it.each([
    ['another version', { version: 2 }],
    ['sites that are no list', { sitesOff: 'https://acme.example' }],
    ['a pack that is no id', { packsOff: [7] }],
    ['rules that are missing', { rulesOff: undefined }],
  ])('cannot be read with %s', (_, changes) => {
    expect(settingsItem.parse({ ...settingsItem.fallback, ...changes })).toBeNull();
  });

  it('know of no quiet rules when they were stored before there were any', () => {
    const { rulesQuiet: _rulesQuiet, ...older } = settingsItem.fallback;
    expect(settingsItem.parse(older)).toEqual(settingsItem.fallback);
    expect(settingsItem.parse({ ...older, rulesQuiet: [7] })).toBeNull();
  });

  it('keep a rule quiet until it is woken, muted or not', () => {
    const quiet = withQuiet(settingsItem.fallback, ['starter/bare-no']);
    expect(withQuiet(quiet, ['starter/bare-no'])).toBe(quiet);
    expect(isRuleAwake(quiet, 'starter', 'bare-no')).toBe(false);
    expect(isRuleOn(quiet, 'starter', 'bare-no')).toBe(true);
    const woken = withChange(quiet, { kind: 'wake', pack: 'starter', rule: 'bare-no' });
    expect(woken).toEqual(settingsItem.fallback);
  });

  it('ignore an address that is no site', () => {
    expect(after({ kind: 'site', origin: 'about:blank', on: false })).toEqual(
      settingsItem.fallback,
    );
  });

  it('switch packs and rules off and on again', () => {
    const off = after(
      { kind: 'pack', pack: 'starter', on: false },
      { kind: 'rule', pack: 'house', rule: 'no-ticket', on: false },
    );
    expect([isPackOn(off, 'starter'), isPackOn(off, 'house')]).toEqual([false, true]);
    expect([isRuleOn(off, 'house', 'no-ticket'), isRuleOn(off, 'starter', 'no-ticket')]).toEqual([
      false,
      true,
    ]);
    const on = withChange(withChange(off, { kind: 'pack', pack: 'starter', on: true }), {
      kind: 'rule',
      pack: 'house',
      rule: 'no-ticket',
      on: true,
    });
    expect(on).toEqual(settingsItem.fallback);
  });

  it('are the same after the same change twice', () => {
    const change: SettingsChange = { kind: 'rule', pack: 'house', rule: 'no-ticket', on: false };
    expect(after(change, change)).toEqual(after(change));
  });

  it('are not confused by packs named like what every object has', () => {
    const settings = after({ kind: 'rule', pack: '__proto__', rule: 'x', on: false });
    expect(isRuleOn(settings, '__proto__', 'x')).toBe(false);
    expect(isRuleOn(settings, 'constructor', 'x')).toBe(true);
  });
});
