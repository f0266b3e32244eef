import type { Condition } from '../../pack/rule';
import type { Judgement, Matchers, Tools } from '../test';
import { all, any, none } from './combine';
import { count } from './count';
import { detail } from './detail';
import { feels } from './feels';
import { fragment } from './fragment';
import { grammar } from './grammar';
import { hunch } from './hunch';
import { impersonal } from './impersonal';
import { initials } from './initials';
import { knows } from './knows';
import { named } from './named';
import { phase } from './phase';
import { questions } from './questions';
import { says } from './says';
import { trouble } from './trouble';
import { waited } from './waited';

const matchers: Matchers = {
  all,
  any,
  count,
  detail,
  feels,
  fragment,
  grammar,
  hunch,
  impersonal,
  initials,
  knows,
  named,
  none,
  phase,
  questions,
  says,
  trouble,
  waited,
};

/** Readies a condition of any kind. */
export function judge<Kind extends Condition['kind']>(
  condition: Extract<Condition, { readonly kind: Kind }>,
  tools: Tools,
): Judgement {
  const kind: Kind = condition.kind;
  return matchers[kind](condition, tools);
}
