import { expect, test } from 'vitest';

import { isAllowed } from '@/domain/hosts';

const lab = 'https://lab.example.org/*';

test.each([
  '<all_urls>',
  'https://*/*',
  '*://*/*',
  lab,
  '*://lab.example.org/*',
  'https://*.example.org/*',
  'https://*.lab.example.org/*',
])('%s lets us in', (pattern) => expect(isAllowed(lab, ['https://other.example/*', pattern])).toBe(true));

test.each([
  'http://lab.example.org/*',
  'https://example.org/*',
  'https://lab.example.org/papers/*',
  'https://*.ample.org/*',
  'https://*.lab.example.org.evil.example/*',
  'https://lab.example.org.evil.example/*',
  'file:///*',
  '',
])('%j does not', (pattern) => expect(isAllowed(lab, [pattern])).toBe(false));

test.each(['https://lab.example.org/papers', 'http://lab.example.org/*', ''])('%j is no host', (host) => {
  expect(isAllowed(host, ['<all_urls>'])).toBe(false);
});
