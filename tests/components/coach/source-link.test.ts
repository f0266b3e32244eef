import { expect, it } from 'vitest';
import { sourceLink } from '@/components/coach/source-link';

it.each([
  ['A paper, 2024 (doi 10.1093/jcr/ucad080; 9 cases)', 'https://doi.org/10.1093/jcr/ucad080'],
  ['doi 10.1016/S0022-4359(08)00045-6.', 'https://doi.org/10.1016/S0022-4359(08)00045-6'],
  ['ACL 2013 (arXiv 1306.6078), means', 'https://arxiv.org/abs/1306.6078'],
  ['Our guide (https://example.org/guide?a=1).', 'https://example.org/guide?a=1'],
])('finds the address in "%s"', (source, link) => {
  expect(sourceLink(source)).toBe(link);
});

it.each([
  'Harvard Business Review, Feb 2018',
  'javascript:alert(1)',
  'data:text/html,x',
  'file:///etc/passwd',
  '',
])('finds none in "%s"', (source) => {
  expect(sourceLink(source)).toBeNull();
});
