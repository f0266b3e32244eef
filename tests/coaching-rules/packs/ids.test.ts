import { expect, it } from 'vitest';
import { builtInPacks } from '../../../coaching-rules/packs';
import { builtInIds } from '../../../coaching-rules/packs/ids';

it('the ids of the built-in packs are those of the packs', () => {
  expect(builtInIds).toEqual(builtInPacks.map(({ id }) => id));
});
