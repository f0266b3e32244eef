import { useEffect, useRef, useState } from 'react';
import type { Pack } from '@/coaching-rules/engine';
import { type ExampleCheck, exampleCount, exampleProblem } from '@/components/packs/pack-view';
import type { ExampleRunner } from './example-runner';

/** Tries the examples of every pack, one pack after another; each pack once for as long as it stays the same. */
export function useExampleChecks(
  packs: readonly Pack[],
  runner: ExampleRunner,
): (pack: Pack) => ExampleCheck | null {
  const [checks, setChecks] = useState<ReadonlyMap<Pack, ExampleCheck | null>>(new Map());
  const started = useRef(new WeakSet<Pack>());

  useEffect(() => {
    for (const pack of packs) {
      if (started.current.has(pack)) continue;
      started.current.add(pack);
      const total = totalOf(pack);
      const show = (check: ExampleCheck | null): void =>
        setChecks((before) => new Map(before).set(pack, check));
      const shown = runner.run(pack, (results) => {
        const failures = results.filter(({ passed }) => !passed).map(exampleProblem);
        show({ tried: results.length, total, failures });
      });
      shown.catch(() => show(null));
    }
  }, [packs, runner]);

  return (pack) => {
    const check = checks.get(pack);
    return check === undefined ? { tried: 0, total: totalOf(pack), failures: [] } : check;
  };
}

function totalOf(pack: Pack): number {
  return pack.rules.reduce((sum, rule) => sum + exampleCount(rule), 0);
}
