import { expect, test } from 'vitest';
import { isPaperId, urlOf } from '@/domain/paper';
import { doiId, idOfLink, webId } from '@/domain/paper-link';

const links: Record<string, string | undefined> = {
  'https://arxiv.org/abs/2606.28322v2': 'arxiv:2606.28322',
  'http://www.arxiv.org/pdf/2606.28322.pdf': 'arxiv:2606.28322',
  'https://export.arxiv.org/abs/hep-th/9901001v3#s': 'arxiv:hep-th/9901001',
  'https://arxiv.org/html/2606.28322v1': 'arxiv:2606.28322',
  'https://ar5iv.labs.arxiv.org/html/2606.28322': 'arxiv:2606.28322',
  'https://www.alphaxiv.org/overview/2606.28322': 'arxiv:2606.28322',
  'https://huggingface.co/papers/2606.28322': 'arxiv:2606.28322',
  'https://huggingface.co/papers/hep-th/9901001': 'arxiv:hep-th/9901001',
  'https://huggingface.co/papers/trending': undefined,
  'https://huggingface.co/papers/date/2026-11-19': undefined,
  'https://paperswithcode.co/paper/2606.28322': 'arxiv:2606.28322',
  'https://paperswithcode.co/paper/98456': undefined,
  'https://www.emergentmind.com/papers/2606.28322': 'arxiv:2606.28322',
  'https://www.emergentmind.com/papers': undefined,
  'https://papers.cool/arxiv/2606.28322': 'arxiv:2606.28322',
  'https://papers.cool/arxiv/cs.CL': undefined,
  'https://scirate.com/arxiv/quant-ph/0001001': 'arxiv:quant-ph/0001001',
  'https://doi.org/10.48550/arXiv.2606.28322': 'arxiv:2606.28322',
  'https://doi.org/10.18653/v1/P19-1001': 'acl:P19-1001',
  'https://doi.org/10.18653/v1/2023.findings-acl.12': 'acl:2023.findings-acl.12',
  'https://doi.org/10.3115/v1/D14-1162': 'acl:D14-1162',
  'https://doi.org/10.18653/v1/2023.findings-acl': 'doi:10.18653/v1/2023.findings-acl',
  'https://doi.org/10.1145/3292500.3330701': 'doi:10.1145/3292500.3330701',
  'http://dx.doi.org/10.1002/(SICI)1097-0258': 'doi:10.1002/(sici)1097-0258',
  'https://dl.acm.org/doi/abs/10.1145/3292500.3330701': 'doi:10.1145/3292500.3330701',
  'https://dl.acm.org/doi/10.5555/1717186': undefined,
  'https://www.science.org/doi/abs/10.1126/science.aac4716': 'doi:10.1126/science.aac4716',
  'https://link.springer.com/article/10.1007/s10994-021-05946-3': 'doi:10.1007/s10994-021-05946-3',
  'https://www.biorxiv.org/content/10.64898/2026.07.01.700001v1.full.pdf': 'doi:10.64898/2026.07.01.700001',
  'https://www.medrxiv.org/content/10.1101/2020.03.09.20033217v2': 'doi:10.1101/2020.03.09.20033217',
  'https://www.biorxiv.org/content/biorxiv/early/2020/01/02/2020.01.01.891234.full.pdf': undefined,
  'https://www.nature.com/articles/s41586-021-03819-2': 'doi:10.1038/s41586-021-03819-2',
  'https://www.nature.com/articles/sdata201618/metrics': 'doi:10.1038/sdata201618',
  'https://www.frontiersin.org/articles/10.3389/fpsyg.2020.00001/full': 'doi:10.3389/fpsyg.2020.00001',
  'https://journals.plos.org/plosone/article?id=10.1371/journal.pone.0000001':
    'doi:10.1371/journal.pone.0000001',
  'https://openreview.net/forum?id=aBc_1-2&referrer=x': 'openreview:aBc_1-2',
  'https://openreview.net/pdf?id=aBc_1-2': 'openreview:aBc_1-2',
  'https://openreview.net/group?id=ICML.cc': undefined,
  'https://pubmed.ncbi.nlm.nih.gov/20565167/': 'pmid:20565167',
  'https://europepmc.org/article/MED/42528595': 'pmid:42528595',
  'https://aclanthology.org/2026.acl-long.1/': 'acl:2026.acl-long.1',
  'https://aclanthology.org/2026.acl-long.1.pdf': 'acl:2026.acl-long.1',
  'https://www.aclweb.org/anthology/P19-1001/': 'acl:P19-1001',
  'https://aclanthology.org/people/ada-example/': undefined,
  'https://journals.aps.org/prl/abstract/10.1103/PhysRevLett.116.061102':
    'doi:10.1103/physrevlett.116.061102',
  'https://scholar.google.de/scholar_url?url=https://arxiv.org/pdf/2606.28322&hl=de&sa=X&oi=scholaralrt':
    'arxiv:2606.28322',
  'https://www.google.com/url?q=https://doi.org/10.1145/3292500.3330701&sa=D': 'doi:10.1145/3292500.3330701',
  'https://nam02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fscholar.google.com%2Fscholar_url%3Furl%3Dhttps%3A%2F%2Fdoi.org%2F10.1145%2F3292500.3330701%26hl%3Den&data=05%7C02':
    'doi:10.1145/3292500.3330701',
  'https://www.google.com/url?q=javascript:alert(1)': undefined,
  'https://scholar.google.com/scholar_url?hl=en': undefined,
  'https://ssrn.com/abstract=5012345': 'doi:10.2139/ssrn.5012345',
  'https://papers.ssrn.com/sol3/papers.cfm?abstract_id=7035198': 'doi:10.2139/ssrn.7035198',
  'https://papers.ssrn.com/sol3/papers.cfm?abstract_id=x': undefined,
  'https://papers.ssrn.com/searchresults.cfm?term=x': undefined,
  'https://dl.acm.org/doi/proceedings/10.1145/3292500': undefined,
  'https://example.org/': undefined,
  'javascript:alert(1)': undefined,
};

const asce = '10.1061/(ASCE)0733-9399(1997)123:3(230)';
const sici = '10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-';

test.each([
  [asce, asce],
  [`${asce}).`, asce],
  ['10.1000/a[1]', '10.1000/a[1]'],
  ['10.1000/a(1)].', '10.1000/a(1)'],
  ['10.1000/a)/', '10.1000/a'],
  [`${sici}#`, `${sici}#`],
  [`${sici}O#top`, `${sici}O`],
  ['10.1000/a#top', '10.1000/a'],
])('the DOI in %s is %s', (text, name) => {
  const id = `doi:${name.toLowerCase()}`;
  expect(doiId(text)).toBe(id);
  expect(idOfLink(new URL(`https://doi.org/${text.replace(`${sici}#`, `${sici}%23`)}`))).toBe(id);
});

test.each([')', '(', ')]', '.;'])('the end of a DOI is found in linear time: %s', (signs) => {
  const long = `10.1000/a${signs.repeat(500_000)}`; // In quadratic time it would take minutes
  expect(doiId(long)).toMatch(/^doi:10\.1000\/a/);
  expect(doiId(`${long}b`)).toBe(`doi:${long}b`);
});

test.each(Object.entries(links))('%s leads to %s', (link, id) => {
  expect(idOfLink(new URL(link))).toBe(id);
});

test('a page without a register is named by its address', () => {
  const id = webId(new URL('https://www.jmlr.org/papers/v27/25-1.html?utm_source=x#top'));
  expect(id).toBe('web:jmlr.org/papers/v27/25-1.html');
  expect(isPaperId(id)).toBe(true);
  expect(urlOf(id!)).toBe('https://jmlr.org/papers/v27/25-1.html');
  expect(webId(new URL('https://user:secret@example.org/x'))).toBeUndefined();
});

test.each([
  'https://papers.nips.cc/paper_files/paper/2020/hash/0f-Abstract.html',
  'https://proceedings.neurips.cc/paper/2020/hash/0f-Abstract.html',
  'http://papers.neurips.cc/paper/2020/hash/0f-Abstract.html',
])('%s is one page of NeurIPS', (address) => {
  expect(webId(new URL(address))).toBe('web:papers.nips.cc/paper_files/paper/2020/hash/0f-Abstract.html');
});

test.each([
  'https://dblp.org/rec/conf/icml/DoeR26',
  'https://dblp.org/rec/conf/icml/DoeR26.html?view=bibtex',
  'https://dblp.uni-trier.de/rec/conf/icml/DoeR26.html',
])('%s is one record of DBLP', (address) => {
  expect(webId(new URL(address))).toBe('web:dblp.org/rec/conf/icml/DoeR26');
});

test('an address that only leads on names the page it leads to', () => {
  const link = 'https://scholar.google.com/scholar_url?url=https://example.org/a.cfm%3Fid%3D7%26x%3D1&hl=en';
  expect(webId(new URL(link))).toBe('web:example.org/a.cfm?id=7&x=1');
});

test('an address that changes with every search names no page', () => {
  for (const path of ['scholar_case?case=1&q=x', 'citations?citation_for_view=a:b', 'scholar_url?hl=en'])
    expect(webId(new URL(`https://scholar.google.com/${path}`))).toBeUndefined();
  expect(webId(new URL('https://books.google.de/books?id=1&sig=x'))).toBeUndefined();
});

test("the words in a Semantic Scholar address are none of the paper's name", () => {
  const hex = '0123456789abcdef0123456789abcdef01234567';
  const id = webId(
    new URL(`https://www.semanticscholar.org/paper/A-Title%3A-words-Example/${hex}#citing-papers`),
  );
  expect(id).toBe(`web:semanticscholar.org/paper/${hex}`);
  expect(webId(new URL(`https://www.semanticscholar.org/paper/${hex}`))).toBe(id);
});

test('an id that was made up leads to no other host', () => {
  for (const id of ['web:example.org@evil.test/', 'web:x', 'web:example.org:8080/', 'web:/etc'])
    expect(isPaperId(id)).toBe(false);
});

test('links without end are none, and DOIs without end are read in passing', () => {
  const ends = [`${')'.repeat(49_000)}a`, `${'/full'.repeat(9_800)}%0Aa`];
  const asides = Array.from({ length: 6_000 }, (_, at) => `utm_${at}`).join('&');
  const links = [
    ...ends.map((end) => `https://doi.org/10.1000/${end}`),
    `https://example.org${'/doi'.repeat(12_000)}`,
    `https://example.org/paper?${asides}`,
  ].map((link) => new URL(link));
  for (let time = 0; time < 50; time++) {
    expect(links.flatMap((link) => idOfLink(link) ?? webId(link) ?? [])).toHaveLength(0);
    expect(doiId(`10.1000/a${ends[0]}`) === `doi:10.1000/a${ends[0]}`).toBe(true);
    expect(doiId(`10.1000/a${decodeURI(ends[1]!)}`)).toBe('doi:10.1000/a');
  }
});
