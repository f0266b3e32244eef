import type { ReactNode } from 'react';
import { PacksPage, type PacksPageProps } from '@/components/packs/PacksPage';
import { PopupPage, type PopupPageProps } from '@/components/popup/PopupPage';
import { basics, house, packOf } from './made-up-packs';
import { foundHealth, missingHealth } from './made-up-health';
import { firstDayStats, noStats, statsOf, yearOfStats } from './made-up-stats';
import { taughtPages } from './taught-pages';

const nothing = () => {};

const site = 'chat.northwind.example';
const helpDesk = 'Chatwoot';
const longName = 'wolfeschlegelsteinhausenbergerdorffs-kundenservice.example.com';

function popup(props: Partial<PopupPageProps>): ReactNode {
  return (
    <PopupPage
      here={{ state: 'coaching', site, helpDesk, missing: [], noteMode: false }}
      helpDesks={['Live Helper Chat', 'Chatwoot', 'Zendesk', 'the practice chat']}
      problems={[]}
      stats={statsOf(2, [6, 9, 8], '2026-11-03')}
      onSwitch={nothing}
      onAsk={nothing}
      onReload={nothing}
      onTeach={nothing}
      health={null}
      copied="not-yet"
      onCopyReport={nothing}
      onDismiss={nothing}
      onOpen={nothing}
      {...props}
    />
  );
}

function packs(props: Partial<PacksPageProps>): ReactNode {
  return (
    <PacksPage
      packs={[basics]}
      incoming={null}
      problems={[]}
      stored={JSON.stringify({ settings: { version: 1, sitesOff: [] }, stats: {} }, null, 2)}
      wiped={false}
      onSwitchPack={nothing}
      onSwitchRule={nothing}
      onWakeRule={nothing}
      onExportPack={nothing}
      onRemovePack={nothing}
      onFile={nothing}
      onAdd={nothing}
      onDismissImport={nothing}
      onTakePages={nothing}
      taught={[]}
      onExportPage={nothing}
      onForgetPage={nothing}
      onDismissProblem={nothing}
      onExportData={nothing}
      onWipe={nothing}
      {...props}
    />
  );
}

const brokenRules = [
  { rule: 'no-refunds', field: 'say', message: 'is longer than 90 characters' },
  {
    rule: 'too-clever',
    field: 'when.any[0]',
    message: 'names the cue @sorrow, which does not exist',
  },
];

/** Every state worth looking at, by name. */
export const states: Readonly<Record<string, () => ReactNode>> = {
  'popup-coaching': () => popup({}),
  'popup-first-day': () => popup({ stats: noStats }),
  'popup-first-move': () => popup({ stats: firstDayStats }),
  'popup-year': () => popup({ stats: yearOfStats }),
  'popup-gaps': () =>
    popup({
      here: {
        state: 'coaching',
        site,
        helpDesk,
        missing: ['customer-name', 'times'],
        noteMode: true,
      },
    }),
  'popup-no-chat': () => popup({ here: { state: 'no-chat', site, helpDesk } }),
  'popup-unreadable': () =>
    popup({
      here: { state: 'unreadable', site, helpDesk, missing: ['messages', 'reply-box'] },
      stats: noStats,
    }),
  'popup-unknown-page': () => popup({ here: { state: 'unknown-page', site }, stats: noStats }),
  'popup-off': () => popup({ here: { state: 'off', site }, stats: noStats }),
  'popup-not-granted': () =>
    popup({ here: { state: 'not-granted', site, refused: false }, stats: noStats }),
  'popup-refused': () =>
    popup({ here: { state: 'not-granted', site, refused: true }, stats: noStats }),
  'popup-reload': () => popup({ here: { state: 'reload-needed', site }, stats: noStats }),
  'popup-browser-page': () => popup({ here: { state: 'browser-page' }, stats: noStats }),
  'popup-problems': () => popup({ problems: ['statsDamaged', 'backgroundSilent'], stats: noStats }),
  'popup-long-name': () =>
    popup({ here: { state: 'not-granted', site: longName, refused: false } }),
  'popup-health': () => popup({ health: foundHealth, copied: 'copied' }),
  'popup-unreadable-health': () =>
    popup({
      here: { state: 'unreadable', site, helpDesk, missing: ['speakers'] },
      health: missingHealth,
      copied: 'failed',
      stats: noStats,
    }),
  'popup-taught': () =>
    popup({
      here: { state: 'coaching', site, helpDesk: site, missing: [], noteMode: false, taught: true },
      health: { ...foundHealth, helpDesk: { name: site, standing: 'taught' } },
    }),
  'popup-taught-no-longer': () =>
    popup({
      here: { state: 'unreadable', site, helpDesk: site, missing: ['speakers'], taught: true },
      stats: noStats,
    }),
  'popup-storage-full': () => popup({ problems: ['storageFull'] }),
  'popup-long-help-desk': () =>
    popup({
      here: { state: 'coaching', site: longName, helpDesk: longName, missing: [], noteMode: false },
    }),
  packs: () => packs({ packs: [basics, house] }),
  'packs-taught': () => packs({ packs: [basics], taught: taughtPages }),
  'packs-long-names': () =>
    packs({
      packs: [
        {
          ...house,
          pack: packOf('lang', 3, {
            name: 'Kundenbetreuungsgrundregelwerk der Rückerstattungsabteilung Wolfeschlegelsteinhausen',
            author: 'Wolfeschlegelsteinhausenbergerdorff-Papadimitrakopoulou Marie',
          }),
        },
      ],
      incoming: {
        state: 'refused',
        file: 'kundenbetreuungsgrundregelwerk_der_rueckerstattungsabteilung_final_final2.json',
        reason: 'This pack was refused because of what is listed here. Nothing was changed.',
        problems: brokenRules,
      },
    }),
  'packs-checking': () =>
    packs({
      packs: [{ ...basics, check: { tried: 120, total: 460, failures: [] } }],
      stored: null,
    }),
  'packs-off': () => packs({ packs: [{ ...basics, on: false }] }),
  'packs-ready': () =>
    packs({
      incoming: {
        state: 'ready',
        file: 'house.goodturn.json',
        pack: house.pack,
        rulesInFile: 12,
        examples: 70,
        problems: [],
        withPages: false,
        replaces: '0.9.0',
      },
    }),
  'packs-part': () =>
    packs({
      incoming: {
        state: 'ready',
        file: 'house.goodturn.json',
        pack: packOf('house', 10, { name: 'Northwind house style' }),
        rulesInFile: 12,
        examples: 60,
        problems: brokenRules,
        withPages: false,
        replaces: null,
      },
    }),
  'packs-refused': () =>
    packs({
      incoming: {
        state: 'refused',
        file: 'house.goodturn.json',
        reason: 'This pack was refused because of what is listed here. Nothing was changed.',
        problems: [{ rule: null, field: 'version', message: 'is missing' }, ...brokenRules],
      },
      problems: ['packsDamaged'],
    }),
};
