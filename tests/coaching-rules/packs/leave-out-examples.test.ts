import { expect, it } from 'vitest';
import { leaveOutExamples } from '../../../coaching-rules/packs/leave-out-examples';

const rule = { id: 'a-rule', say: 'Say hello.', examples: { flags: [{ draft: 'x' }], allows: [] } };
const step = leaveOutExamples();

it('leaves the examples of a rule out, and nothing else', () => {
  const made = step.transform(
    JSON.stringify(rule),
    '/any/coaching-rules/packs/starter/rules/a-rule.json',
  );
  expect(JSON.parse(made?.code ?? '')).toEqual({ ...rule, examples: { flags: [], allows: [] } });
});

it('leaves other files alone', () => {
  expect(step.transform('{}', '/any/coaching-rules/packs/starter/pack.json')).toBeNull();
  expect(step.transform('{}', '/any/locales/en.json')).toBeNull();
});
