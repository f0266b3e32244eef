import { describe, expect, it } from 'vitest';
import type { Condition } from '../../../coaching-rules/engine';
import { customerIn, holds } from '../../support/coach';

const hinted: Condition = { kind: 'trouble', is: 'told', about: ['hinted'] };
const tells = (...lines: readonly string[]): boolean =>
  holds(
    hinted,
    'x',
    lines.map((line) => (line.startsWith('agent:') ? line : `customer: ${line}`)),
  );

describe('a trouble that is only hinted at', () => {
  it('takes one heavy sign or several light ones', () => {
    expect(tells('the drawer jammed')).toBe(true);
    expect(tells('here I am again')).toBe(false);
    expect(tells('here I am again!!')).toBe(true);
    expect(tells('again and again and twice')).toBe(false);
  });

  it('is looked for in all messages that were sent in a row, and in no others', () => {
    expect(tells('here I am again', 'hello!!')).toBe(true);
    expect(tells('here I am again', 'agent: Hello.', 'hello!!')).toBe(false);
  });

  it('weighs calm words against the signs', () => {
    expect(tells('here I am again!! no rush')).toBe(false);
  });

  it('is not told by a supposition, nor by a plain question', () => {
    expect(tells('what if it jammed')).toBe(false);
    expect(tells('can it be jammed open?')).toBe(false);
    expect(tells('why is it jammed?')).toBe(true);
    expect(tells('what a joke is this?')).toBe(true);
  });

  it('gives way to a trouble that is told plainly', () => {
    expect(tells('my kettle is broken and the drawer jammed')).toBe(false);
  });

  it('sounds like what most of its signs sound like', () => {
    expect(customerIn(['customer: the drawer jammed']).feeling).toBe('frustrated');
    expect(customerIn(['customer: here I am again!!']).feeling).toBe('anxious');
    expect(customerIn(['customer: here I am again']).feeling).toBe('neutral');
  });
});
