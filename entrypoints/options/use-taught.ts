import { useEffect, useState } from 'react';
import { formatPack, type Pack, type TaughtPage } from '@/coaching-rules/engine';
import type { TaughtView } from '@/components/packs/TaughtPages';
import { ask } from '@/platform/ask';
import { readValue, watchItem } from '@/platform/stored';
import { type TaughtPages, taughtItem } from '@/platform/taught-pages';
import { download } from './download';

/** The taught pages as the packs page shows them, and what may happen to them. */
export function useTaught(packs: readonly Pack[]) {
  const [taught, setTaught] = useState<TaughtPages>(taughtItem.fallback);
  useEffect(() => {
    void readValue(taughtItem).then(setTaught);
    return watchItem(taughtItem, setTaught);
  }, []);

  return {
    taught: taught.pages.map(
      ({ page, pack }): TaughtView => ({
        page,
        packName: pack && (packs.find(({ id }) => id === pack)?.name ?? pack),
      }),
    ),
    forget: ({ site, path }: TaughtPage) =>
      void ask('forget', { site, path }).catch(() => undefined),
    share: (page: TaughtPage) => {
      const pack = packOf(page);
      download(`${pack.id}.goodturn.json`, formatPack(pack));
    },
  };
}

/** A pack that brings one page and no rules. */
function packOf(page: TaughtPage): Pack {
  const { hostname } = new URL(page.site);
  const words = hostname
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-|-$/g, '');
  return {
    format: 1,
    id: `page-${words}`,
    name: hostname.slice(0, 60),
    version: '1.0.0',
    author: hostname,
    licence: 'CC0-1.0',
    language: 'en',
    description: `How to read the chats on ${hostname}${page.path}`.slice(0, 600),
    rules: [],
    pages: [page],
  };
}
