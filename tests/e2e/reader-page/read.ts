import { readPage } from '@/helpdesks/read-page';
import { snapshotOf } from '@/tests/support/helpdesk-snapshot';

/** A help desk's page, and where and when it is to be read. */
export interface Question {
  readonly html: string;
  readonly url: string;
  readonly now: string;
}

export interface Answer {
  readonly helpDesk: string | null;
  readonly reading: unknown;
}

/** Reads the page in a frame of its own, where it is laid out and drawn but its scripts do not run. */
export async function read({ html, url, now }: Question): Promise<Answer> {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-same-origin');
  frame.style.cssText = 'width: 1000px; height: 700px';
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
  frame.srcdoc = html;
  document.body.append(frame);
  await loaded;
  const present = Date.parse(now);
  const page = frame.contentDocument;
  const found = page && readPage(page, url, { now: present });
  const reading = snapshotOf(found?.reading ?? null, present);
  frame.remove();
  return { helpDesk: found?.helpDesk.id ?? null, reading };
}
