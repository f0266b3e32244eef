import type { TaughtPage } from '@/coaching-rules/engine';
import type { TaughtView } from '@/components/packs/TaughtPages';

function pageAt(site: string, path: string): TaughtPage {
  return {
    site,
    path,
    conversation: ['main'],
    id: null,
    list: ['.thread'],
    item: ['.message'],
    key: null,
    speakers: [
      { speaker: 'customer', when: '.message[data-sender="visitor"]' },
      { speaker: 'agent', when: '.message[data-sender="operator"]' },
    ],
    body: ['.text'],
    drop: [],
    author: null,
    time: null,
    replyBox: ['textarea'],
  };
}

export const taughtPages: readonly TaughtView[] = [
  { page: pageAt('https://desk.northwind.example', '/chats/*'), packName: null },
  { page: pageAt('https://desk.northwind.example', '/mail/*'), packName: 'Northwind house style' },
  {
    page: pageAt(
      'https://wolfeschlegelsteinhausenbergerdorffs-kundenservice.example.com',
      '/arbeitsplatz/kundengespraeche/warteschlange/*/unterhaltung/*',
    ),
    packName: 'Kundenbetreuungsgrundregelwerk der Rückerstattungsabteilung',
  },
];
