import { describe, expect, it } from 'vitest';
import en from '@/locales/en.json';
import { problems } from '@/platform/problems';

describe('every problem', () => {
  it('has its sentence, and no sentence is left over', () => {
    expect(Object.keys(en.problems).toSorted()).toEqual(problems.toSorted());
  });
});
