import { describe, expect, test } from 'vitest';

import { firstSites, siteFor, sites, sitesAt } from '@/sites';
import { firstHosts } from '@/sites/first-hosts';
import { hostOf, hostsOf } from '@/sites/match-pages';
import { isMatch } from '@/sites/match-pattern';

test.each([
  ['https://huggingface.co/papers', 'Hugging Face'],
  ['https://huggingface.co/papers/', 'Hugging Face'],
  ['https://huggingface.co/papers?date=2024-05-01', 'Hugging Face'],
  ['https://huggingface.co/papers?q=memory#top', 'Hugging Face'],
  ['https://huggingface.co/papers/date/2026-07-02', 'Hugging Face'],
  ['https://huggingface.co/papers/week/2026-W27', 'Hugging Face'],
  ['https://huggingface.co/papers/month/2026-07', 'Hugging Face'],
  ['https://huggingface.co/papers/trending', 'Hugging Face'],
  ['https://huggingface.co/papers/2606.28322', undefined],
  ['https://huggingface.co/papers/trendingly', undefined],
  ['https://huggingface.co/papers2', undefined],
  ['https://huggingface.co/models', undefined],
  ['https://arxiv.org/list/cs.CL/new', 'arXiv'],
  ['https://arxiv.org/list/cs.CL/pastweek?skip=25&show=25', 'arXiv'],
  ['https://export.arxiv.org/list/math/2016-01', 'arXiv'],
  ['https://arxiv.org/catchup/cs.CL/2026-04-09?abs=True', 'arXiv'],
  ['https://arxiv.org/catchup', undefined],
  ['https://arxiv.org/search/?query=a&searchtype=all', 'arXiv'],
  ['https://arxiv.org/search?query=a', 'arXiv'],
  ['https://arxiv.org/search/cs?query=a', 'arXiv'],
  ['https://arxiv.org/search/advanced?advanced=&terms-0-term=a', 'arXiv'],
  ['https://arxiv.org/search/', undefined],
  ['https://arxiv.org/search/advanced', undefined],
  ['https://arxiv.org/abs/2604.07001', undefined],
  ['http://arxiv.org/list/cs.CL/new', undefined],
  ['https://arxiv.org.evil.com/list/cs.CL/new', undefined],
  ['https://arxiv.org@evil.com/list/cs.CL/new', undefined],
  ['https://evil.com/https://arxiv.org/list/cs.CL/new', undefined],
  ['not an address', undefined],
])('%s is a page of %s', (url, name) => {
  expect(siteFor(url)?.name).toBe(name);
});

describe('the sites of a host', () => {
  test.each(['https://huggingface.co/models', 'HTTPS://ARXIV.ORG/abs/1', 'https://export.arxiv.org/x'])(
    '%s has some',
    (url) => expect(sitesAt(new URL(url).href)).not.toEqual([]),
  );

  test.each([
    'https://arxiv.org.evil.com/',
    'https://evil.com/#https://arxiv.org/',
    'https://evil.com/?https://arxiv.org/',
    'http://arxiv.org/',
    'https://arxiv.org:8443/',
    'https://xarxiv.org/',
    'about:blank',
    '',
  ])('%s has none', (url) => expect(sitesAt(url)).toEqual([]));
});

test('installing asks for the hosts of the first sites and no others', () => {
  expect(hostsOf(firstSites).sort()).toEqual([...firstHosts].sort());
});

test('every pattern names one host in full', () => {
  const hosts = sites.flatMap(({ pages, except = [] }) => [...pages, ...except].map(hostOf));
  expect(hosts.filter((host) => !/^https:\/\/[a-z\d.-]+\.[a-z]+\/\*$/.test(host))).toEqual([]);
});

test.each([
  ['https://a.b/*x*y', 'https://a.b/1x2y', true],
  ['https://a.b/*x*y', 'https://a.b/1y2x', false],
  ['https://a.b/x*x', 'https://a.b/x', false], // The two must not share a letter
  ['https://a.b/x*', 'https://a.b/x', true],
  ['https://a.b/x', 'https://a.b/x?y', false],
])('%s and %s: %s', (pattern, url, expected) => {
  expect(isMatch(pattern, url)).toBe(expected);
});

test('a long address takes no longer than its length asks', () => {
  expect(isMatch('https://a.b/*a*a*a*a*a*a*a*a*b', `https://a.b/${'a'.repeat(200_000)}`)).toBe(false);
});
