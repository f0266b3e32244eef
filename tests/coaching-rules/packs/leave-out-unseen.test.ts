import { expect, it } from 'vitest';
import { leaveOutUnseen } from '../../../coaching-rules/packs/leave-out-unseen';

const rule = {
  id: 'a-rule',
  title: 'A rule',
  say: 'Say hello.',
  examples: { flags: [{ draft: 'x' }], allows: [] },
};
const step = leaveOutUnseen();

it('empties the title and the examples of a rule, and nothing else', () => {
  const made = step.transform(
    JSON.stringify(rule),
    '/any/coaching-rules/packs/starter/rules/a-rule.json',
  );
  expect(JSON.parse(made?.code ?? '')).toEqual({
    ...rule,
    title: '',
    examples: { flags: [], allows: [] },
  });
});

it('leaves other files alone', () => {
  expect(step.transform('{}', '/any/coaching-rules/packs/starter/pack.json')).toBeNull();
  expect(step.transform('{}', '/any/locales/en.json')).toBeNull();
});
