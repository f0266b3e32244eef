import { describe, expect, it } from 'vitest';
import { queryFirst } from '@/helpdesks/reading/inside';
import { openPage } from '@/tests/support/helpdesk-fixtures';

const page = openPage(
  `<html lang="en" ng-app="desk">
    <head><meta name="product" content="desk"></head>
    <body id="panel" class="signed-in">
      <main><meta name="product" content="copied"><div id="panel" class="signed-in">Hi</div></main>
    </body>
  </html>`,
  'https://desk.example/',
);

describe('what can stand in one place of a page', () => {
  it.each([
    ['head > meta[name="product"]', 'META'],
    ['head > meta[content="desk"]', 'META'],
    ['body.signed-in', 'BODY'],
    ['body#panel', 'BODY'],
    ['html[ng-app="desk"]', 'HTML'],
    ['body .signed-in', 'DIV'],
    ['div.signed-in, body.signed-out', 'DIV'],
  ])('is found there: %s', (selector, tag) => {
    expect(queryFirst(page, selector)?.tagName).toBe(tag);
  });

  it.each([['head > meta[content="copied"]'], ['body.signed-out'], ['html[ng-app="chat"]']])(
    'is found nowhere else: %s',
    (selector) => {
      expect(queryFirst(page, selector)).toBeNull();
    },
  );

  it('is looked for in part of a page as anything else is', () => {
    const main = page.querySelector('main');
    expect(main && queryFirst(main, '.signed-in')?.textContent).toBe('Hi');
  });
});
