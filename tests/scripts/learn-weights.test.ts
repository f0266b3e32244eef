import { expect, it } from 'vitest';
import { learnWeights } from '../../scripts/learn-weights';

const example = (words: readonly string[], isCase: boolean, counts = 1) => ({
  features: new Map(words.map((word) => [word, 1])),
  isCase,
  counts,
});

const examples = [
  example(['late', 'parcel'], true),
  example(['late', 'bill'], true),
  example(['new', 'parcel'], false),
  example(['new', 'bill'], false),
];

it('gives weight to what tells cases from others, and none to what does not', () => {
  const { weights } = learnWeights(examples, ['bill', 'late', 'new', 'parcel'], 0.1);
  expect(weights.get('late')).toBeGreaterThan(0.5);
  expect(weights.get('new')).toBeLessThan(-0.5);
  expect(weights.get('parcel')).toBeCloseTo(0, 1);
});

it('gives the same weights to the same examples, and smaller ones when held back', () => {
  const words = ['late', 'new'];
  const free = learnWeights(examples, words, 0.1);
  expect(learnWeights(examples, words, 0.1)).toEqual(free);
  const held = learnWeights(examples, words, 10);
  expect(held.weights.get('late')).toBeLessThan(free.weights.get('late') ?? 0);
});

it('believes an example that counts for more', () => {
  const torn = [example(['late'], true, 5), example(['late'], false, 1)];
  expect(learnWeights(torn, [], 1).bias).toBeGreaterThan(0.5);
});
