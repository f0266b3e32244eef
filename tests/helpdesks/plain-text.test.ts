import { describe, expect, it } from 'vitest';
import { plainText, type TextOptions } from '@/helpdesks/reading/text';
import { openPage } from '@/tests/support/helpdesk-fixtures';

const read = (html: string, options?: TextOptions) => {
  const document = openPage(`<body>${html}</body>`, 'https://example.test/');
  return plainText(document.body, options);
};

describe('plainText', () => {
  it.each([
    ['line breaks', 'Hi Dana,<br>thanks', 'Hi Dana,\nthanks'],
    ['paragraphs', '<p>One</p><p>two</p>three', 'One\ntwo\nthree'],
    ['lists', '<ul><li>One</li><li>two</li></ul>', 'One\ntwo'],
    ['table cells', '<table><tr><td>A</td><td>B</td></tr></table>', 'A B'],
    ['spaces and line ends in the source', 'Hi\n   <b>Dana</b> ,\n ok', 'Hi Dana , ok'],
    ['preformatted lines', '<pre>a\nb</pre>', 'a\nb'],
    ['empty lines', '<p>a</p><p><br></p><p>b</p>', 'a\nb'],
    ['links', '<a href="https://example.test/x">the form</a>', 'the form'],
    ['emoji drawn as pictures', '<img alt="👍🏽">yes<img alt="a chart">', '👍🏽yes'],
    ['unbreakable spaces', 'a&nbsp;&#8239;b', 'a b'],
    ['invisible characters', 're&#8203;fund&shy;ed&#65279;&#8238;', 'refunded'],
    ['joiners between Latin letters', 'can&#8204;cel', 'cancel'],
    ['joiners that carry meaning', '👩&#8205;👧', '👩\u200d👧'],
  ])('reads %s', (_, html, text) => {
    expect(read(html)).toBe(text);
  });

  it.each([
    ['hidden parts', '<i hidden>no</i>'],
    ['copies for screen readers', '<i class="sr-only">no</i>'],
    ['copies from screen readers', '<i aria-hidden="true">no</i>'],
    ['styled away', '<i style="color: red; display: none">no</i>'],
    ['icon fonts', '<i class="material-icons">done_all</i>'],
    ['controls', '<button>Translate</button><select><option>no</option></select>'],
    ['code', '<script>no()</script><style>no {}</style><template>no</template>'],
    ['what is suggested, not typed', '<suggester>no</suggester>'],
    ['quoted mail', '<div class="gmail_quote">no</div>'],
    ['signatures', '<div class="signature">no</div>'],
    [
      'forms that could hide behind their fields’ names',
      '<form><input name="childNodes">no</form>',
    ],
  ])('leaves out %s', (_, html) => {
    expect(read(`yes${html}`)).toBe('yes');
  });

  it('keeps line ends of the source where the page shows them', () => {
    expect(read('a\n  b\n\nc', { keepsLines: true })).toBe('a\nb\nc');
  });

  it('leaves out what the help desk names', () => {
    expect(read('a<b class="reactions">2</b>b', { drop: ['.reactions'] })).toBe('ab');
    expect(read('a<b class="icon">2</b>b', { drop: ['.icon'], dropped: '\n' })).toBe('a\nb');
  });

  it('cuts what is longer than any message, without halving a character', () => {
    const text = read(`a${'👍'.repeat(20_000)}`);
    expect(text.length).toBeLessThanOrEqual(10_000);
    expect(text.isWellFormed()).toBe(true);
  });

  it('gives up on nesting that no editor writes', () => {
    expect(read(`near${'<b>'.repeat(500)}far`)).toBe('near');
  });
});
