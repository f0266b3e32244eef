import { useState } from 'react';
import { i18n } from '#i18n';
import { formatPack, type Pack } from '@/coaching-rules/engine';
import { english } from '@/coaching-rules/language';
import type { Incoming } from '@/components/packs/pack-view';
import { readPackFile } from '@/components/packs/read-pack-file';
import { largestPackFile } from '@/platform/pack-keeper';
import type { PackImport } from '@/platform/packs';
import type { ExampleRunner } from './example-runner';

/** A pack's file on its way in: read and tried at once, installed only when the agent says so. */
export function useIncoming(
  installed: readonly { readonly pack: Pack; readonly builtIn: boolean }[],
  runner: ExampleRunner,
  importPack: (text: string) => Promise<PackImport | null>,
) {
  const [incoming, setIncoming] = useState<Incoming | null>(null);

  const read = async (file: File): Promise<void> => {
    setIncoming({ state: 'reading', file: file.name });
    const runExamples = (pack: Pack) => runner.run(pack);
    setIncoming(
      await readPackFile(file, {
        language: english,
        mostBytes: largestPackFile,
        installed,
        runExamples,
      }),
    );
  };

  const add = async (): Promise<void> => {
    if (incoming?.state !== 'ready') return;
    const { file, withPages } = incoming;
    setIncoming({ state: 'reading', file });
    const { pages = [], ...pack } = incoming.pack;
    const taken = withPages && pages.length > 0 ? { ...pack, pages } : pack;
    const ended = await importPack(formatPack(taken));
    if (ended?.result === 'saved') {
      setIncoming({ state: 'added', name: ended.name });
      return;
    }
    const reason = i18n.t(`problems.${ended?.problem ?? 'backgroundSilent'}`);
    setIncoming({ state: 'refused', file, reason, problems: ended?.problems ?? [] });
  };

  return {
    incoming,
    read,
    add,
    dismiss: () => setIncoming(null),
    takePages: (withPages: boolean) =>
      setIncoming((now) => (now?.state === 'ready' ? { ...now, withPages } : now)),
  };
}
