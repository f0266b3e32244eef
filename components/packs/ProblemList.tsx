import { i18n } from '#i18n';
import type { PackProblem } from './pack-view';

/** More would hide what matters; whoever repairs the first twenty runs the check again. */
const shownAtMost = 20;

/** What does not fit in a pack's file, by rule and field. */
export function ProblemList({ problems }: { readonly problems: readonly PackProblem[] }) {
  const rest = problems.length - shownAtMost;
  return (
    <ul className="problems" dir="auto">
      {problems.slice(0, shownAtMost).map((problem) => (
        <li key={`${problem.rule}/${problem.field}/${problem.message}`}>
          <strong>{problem.rule ?? i18n.t('packs.import.wholePack')}</strong>
          {problem.field !== '' && (
            <>
              {' '}
              <code>{problem.field}</code>
            </>
          )}
          : {problem.message}
        </li>
      ))}
      {rest > 0 && <li>{i18n.t('packs.import.more', rest)}</li>}
    </ul>
  );
}
