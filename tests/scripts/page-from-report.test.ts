import { describe, expect, it } from 'vitest';
import type { PageReport } from '../../helpdesks/report/page-report';
import { pageFromReport } from '../../scripts/new/page-from-report';

const report: PageReport = {
  goodturnReport: 1,
  page: [
    {
      tag: 'body',
      children: [
        { tag: 'input', attributes: { class: 'w1 "box"', disabled: '' } },
        { tag: 'li', words: true, more: 12 },
        { tag: 'x-chat', shadow: [{ tag: 'p', words: true }] },
      ],
    },
  ],
};

describe('a fixture page made of a report', () => {
  it('has the structure, and words to fill in', () => {
    expect(pageFromReport(JSON.stringify(report))).toContain(`  <body>
    <input class="w1 &quot;box&quot;" disabled>
    <li>
      …
    </li>
    <!-- and 12 more like this -->
    <x-chat>
      <template shadowrootmode="open">
        <p>
          …
        </p>
      </template>
    </x-chat>
  </body>`);
  });

  it.each(['{}', '[]', 'null', '{"goodturnReport":2,"page":[]}'])('is not made of %s', (text) => {
    expect(() => pageFromReport(text)).toThrow('no report of Goodturn');
  });
});
