import { describe, expect, it } from 'vitest';
import { pageReport } from '@/helpdesks/report/page-report';
import { openPage } from '../../support/helpdesk-fixtures';

const report = (html: string): string =>
  JSON.stringify(
    pageReport(
      openPage(html, 'https://tool.example.test/t/Zacharias?q=Quetzalcoatl'),
      ({ shadowRoot }) => shadowRoot,
    ),
  );

describe('the report on a page', () => {
  it('says what it is made of', () => {
    const page = `<style>.fd-bubble {} .row {}</style><main class="fd-bubble row">
      <ol role="log" data-testid="message-list"><li id="message-4812" aria-live="polite">Hi</li></ol>
      <div contenteditable="true" role="textbox"></div></main>`;
    expect(JSON.parse(report(page))).toEqual({
      goodturnReport: 1,
      page: [
        {
          tag: 'body',
          children: [
            {
              tag: 'main',
              attributes: { class: 'fd-bubble row' },
              children: [
                {
                  tag: 'ol',
                  attributes: { role: 'log', 'data-testid': 'message-list' },
                  children: [
                    {
                      tag: 'li',
                      attributes: { id: 'message-0000', 'aria-live': 'polite' },
                      words: true,
                    },
                  ],
                },
                { tag: 'div', attributes: { contenteditable: 'true', role: 'textbox' } },
              ],
            },
          ],
        },
      ],
    });
  });

  it.each([
    ['a text', '<p>Quetzalcoatl</p>'],
    ['a comment', '<p><!-- Quetzalcoatl --></p>'],
    ['a label', '<p aria-label="Quetzalcoatl" title="Quetzalcoatl" alt="Quetzalcoatl"></p>'],
    ['a class made of a name', '<p class="from-quetzalcoatl Quetzalcoatl userQuetzalcoatl"></p>'],
    [
      'a class made of a name that has a style and is shown',
      '<style>.quetzalcoatl {}</style><p class="quetzalcoatl">Dear Quetzalcoatl</p>',
    ],
    [
      'a styled class made of a name that only an attribute shows',
      '<style>.quetzalcoatl {}</style><p class="quetzalcoatl" title="Quetzalcoatl"></p>',
    ],
    ['a test id', '<p data-testid="row-quetzalcoatl" id="quetzalcoatl" name="quetzalcoatl"></p>'],
    ['an attribute’s name', '<p data-quetzalcoatl="1" quetzalcoatl></p>'],
    ['a role', '<p role="quetzalcoatl" dir="quetzalcoatl" aria-live="quetzalcoatl"></p>'],
    ['a type', '<input type="quetzalcoatl" value="Quetzalcoatl" placeholder="Quetzalcoatl">'],
    ['a tag', '<quetzalcoatl></quetzalcoatl><x-quetzalcoatl></x-quetzalcoatl>'],
    ['an address', '<a href="/t/Quetzalcoatl?q=Quetzalcoatl"></a><img src="Quetzalcoatl.png">'],
    ['a picture', '<svg><title>Quetzalcoatl</title><text>Quetzalcoatl</text></svg>'],
    ['a script', '<script>const name = "Quetzalcoatl";</script><style>.Quetzalcoatl {}</style>'],
    ['a form', '<textarea>Quetzalcoatl</textarea><select><option>Quetzalcoatl</option></select>'],
    ['a style', '<p style="--name: Quetzalcoatl; background: url(Quetzalcoatl)"></p>'],
    ['another script', '<p class="кетцалькоатль-Quetzalcóatl">Кетцалькоатль</p>'],
  ])('holds no name out of %s', (_, html) => {
    expect(report(html)).not.toMatch(/quetzal|кетцал|zacharias/i);
  });

  it('holds no number', () => {
    expect(
      report('<p id="order-8675309" class="c8675309" data-order="8675309">8675309</p>'),
    ).not.toMatch(/8675309|86753/);
  });

  it('keeps equal what was equal', () => {
    const found = JSON.parse(
      report('<p class="dana">Dana</p><p class="reyes">Reyes</p><p class="dana">!</p>'),
    ) as { page: [{ children: { attributes: { class: string } }[] }] };
    const [one, other, again] = found.page[0].children.map(({ attributes }) => attributes.class);
    expect(one).toBe(again);
    expect(one).not.toBe(other);
  });

  it('is small, however long the chat', () => {
    const long = `<ul>${'<li class="message"><p>Hello</p></li>'.repeat(700)}</ul>`;
    expect(report(long).length).toBeLessThan(2000);
    expect(report(long)).toContain('"more":692');
    const deep = `${'<div>'.repeat(120)}x`;
    expect(report(deep).length).toBeLessThan(3000);
    const many = Array.from({ length: 1800 }, (_, n) => `<i class="a${n % 2}"></i>`).join('');
    expect(report(many).length).toBeLessThan(100_000);
  });
});
