import { describe, expect, it } from 'vitest';
import { complaints, files, read } from './repository';

const desks = files('helpdesks/*.ts').filter((path) => read(path).includes('defineHelpDesk({'));
const ids = desks.map((path) => path.replace('helpdesks/', '').replace('.ts', ''));

/** Addresses that belong to nobody: RFC 2606 and RFC 6761 keep them for examples. */
const nobodys = /@(?:[\w-]+\.)*(?:example|test|invalid|localhost|example\.(?:com|org|net))\b/i;

describe.each(ids)('the help desk %s', (id) => {
  it('is registered', () => {
    expect(read('helpdesks/index.ts'), `add ${id} to the list in helpdesks/index.ts`).toContain(
      `from './${id}'`,
    );
  });

  it('is called what its file is called', () => {
    expect(read(`helpdesks/${id}.ts`)).toContain(`id: '${id}'`);
  });

  it('has a fixture', () => {
    const fixtures = files(`tests/fixtures/helpdesks/${id}/*/page.html`);
    expect(fixtures, `save a page in tests/fixtures/helpdesks/${id}/plain`).not.toEqual([]);
    const snapshots = files(`tests/fixtures/helpdesks/${id}/*/snapshot.json`);
    expect(snapshots.map((path) => path.replace('snapshot.json', 'page.html'))).toEqual(fixtures);
  });

  it('stands in the table of helpdesks/README.md', () => {
    const [, name = id] = /name: '([^']+)'/.exec(read(`helpdesks/${id}.ts`)) ?? [];
    const rows = read('helpdesks/README.md')
      .split('\n')
      .filter((line) => line.startsWith('|'));
    expect(
      rows.some((row) => row.includes(name)),
      `add a row for ${name}: how sure we are of it, and since when`,
    ).toBe(true);
  });
});

describe('the fixtures', () => {
  it('belong to a help desk', () => {
    const known = new Set(ids);
    const stray = files('tests/fixtures/helpdesks/*').filter(
      (path) => !known.has(path.split('/').at(-1) ?? ''),
    );
    expect(stray).toEqual([]);
  });

  const pages = () =>
    [...files('tests/fixtures/**/*'), ...files('practice/customers/*')].filter((path) =>
      /\.\w+$/.test(path),
    );

  it('hold nobody’s e-mail address', () => {
    const address = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
    const found = complaints(pages(), new RegExp(address), 'use an address at example.test').filter(
      (complaint) =>
        Array.from(complaint.matchAll(address), ([each]) => each).some(
          (each) => !nobodys.test(each),
        ),
    );
    expect(found).toEqual([]);
  });

  it('hold nobody’s telephone number', () => {
    // With a country code, or in the groups in which people write numbers. 555-01xx is kept for fiction.
    const number =
      /(?:\+|\b00)\d{1,3}[ -/]\(?\d{2,}|\(\d{3}\) ?\d{3}-(?!01)\d{4}|\b\d{3}-\d{3}-(?!01)\d{4}\b/;
    expect(complaints(pages(), number, 'take the number out')).toEqual([]);
  });
});
