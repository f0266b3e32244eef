import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Customer, playCustomer } from '../../practice/customer';
import { listen, noticed } from '../../practice/listening';

const folder = new URL('../../practice/customers/', import.meta.url);

const customers = readdirSync(folder).map((file) => ({
  file,
  customer: JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Customer,
}));

const heard = (message: string) =>
  Array.from(listen(message, 'Maria Lopez', ['dog', 'Biscuit'])).toSorted();

describe('listening', () => {
  it.each([
    ['What is your order number?', ['asked-baldly']],
    ['Could you give me the order number, Maria?', ['asked-kindly', 'named']],
    ["Hello, I’m Susan. I'm sorry about that.", ['acknowledged', 'greeted', 'introduced']],
    ['How is BISCUIT today?', ['asked-baldly', 'picked-up']],
    ["That's not possible, it is our policy.", ['refused']],
    ['Thinking about this.', []],
  ])('%s', (message, expected) => {
    expect(heard(message)).toEqual(expected.toSorted());
  });
});

describe.each(customers)('$file', ({ file, customer }) => {
  it('is named like its file', () => {
    expect(`${customer.id}.json`).toBe(file);
  });

  it('uses only what a customer can notice', () => {
    const used = customer.lines.flatMap(({ now = [], sofar = [], never = [] }) => [
      ...now,
      ...sofar,
      ...never,
    ]);
    expect(used.filter((what) => !noticed.includes(what))).toEqual([]);
  });

  it('has the last word of the customer in its opening, and can leave', () => {
    expect(customer.opening.at(-1)?.from).toBe('customer');
    expect(customer.lines.some(({ leaves }) => leaves)).toBe(true);
  });

  it('thanks or goes on when acknowledged, and repeats itself when passed over', () => {
    const warm = playCustomer(customer)("I'm so sorry, could you tell me more?");
    expect(customer.passedOver).not.toContain(warm.say[0]);
    const answer = playCustomer(customer);
    expect(customer.passedOver).toContain(answer('Hm.').say[0]);
    expect(answer('Hm.').say).not.toEqual([]);
  });

  it('says no line twice', () => {
    const answer = playCustomer(customer);
    const said = customer.lines.map(() => answer("I'm sorry. Could you wait? I'll look."));
    const lines = said
      .map(({ say }) => say[0])
      .filter((line) => !customer.passedOver.includes(line ?? ''));
    expect(new Set(lines).size).toBe(lines.length);
  });
});
