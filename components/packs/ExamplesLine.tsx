import { i18n } from '#i18n';
import type { ExampleCheck } from './pack-view';
import { ProblemList } from './ProblemList';

interface Props {
  /** How many rules the pack has. */
  readonly rules: number;
  /** Null when they could not be tried. */
  readonly check: ExampleCheck | null;
}

/** How many of a pack's examples do what they say; counts up while they are being tried. */
export function ExamplesLine({ rules, check }: Props) {
  if (check === null) {
    const counted = i18n.t('packs.pack.rules', rules);
    return <p className="examples-line">{i18n.t('packs.pack.notTried', [counted])}</p>;
  }
  const { tried, total, failures } = check;
  if (tried < total) {
    return (
      <p className="examples-line">
        {i18n.t('packs.pack.checking', [tried, total])}{' '}
        <progress value={tried} max={total} aria-label={i18n.t('packs.pack.progress')} />
      </p>
    );
  }
  return (
    <>
      <p className="examples-line">
        {i18n.t('packs.pack.pass', [
          i18n.t('packs.pack.rules', rules),
          total - failures.length,
          total,
        ])}
      </p>
      {failures.length > 0 && (
        <details>
          <summary>{i18n.t('packs.pack.failures', failures.length)}</summary>
          <ProblemList problems={failures} />
        </details>
      )}
    </>
  );
}
