import { expect, test } from 'vitest';
import { siteFor } from '@/sites';
import { googleScholarHosts } from '@/sites/list/google-scholar-hosts';

test('Google Scholar is read in every country', () => {
  expect(new Set(googleScholarHosts).size).toBe(googleScholarHosts.length);
  for (const host of googleScholarHosts) {
    expect(host).toMatch(/^https:\/\/scholar\.google\.(com|cat|([a-z]{2,3}\.)?[a-z]{2})$/);
    expect(siteFor(`${host}/scholar?q=x`)?.name).toBe('Google Scholar');
  }
});
