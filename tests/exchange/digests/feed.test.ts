import { expect, test } from 'vitest';
import { readTextDigest } from '@/exchange/text-digest';
import { openPage } from '@/tools/open-page';
import { read } from './read';

const arxivRss = `<?xml version='1.0' encoding='UTF-8'?>
<rss xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom" version="2.0">
  <channel>
    <title>cs.CL updates on arXiv.org</title>
    <link>http://rss.arxiv.org/rss/cs.CL</link>
    <description>cs.CL updates on the arXiv.org e-print archive.</description>
    <pubDate>Thu, 26 Nov 2026 00:00:00 -0500</pubDate>
    <item>
      <title>Lamps &amp; lanterns: $a &lt; b$ of them</title>
      <link>https://arxiv.org/abs/2611.00001</link>
      <description>arXiv:2611.00001v1 Announce Type: new
Abstract: We light a lamp where $x &lt;y$.
  It shines.</description>
      <guid isPermaLink="false">oai:arXiv.org:2611.00001v1</guid>
      <category>cs.CL</category>
      <category>cs.LG</category>
      <pubDate>Thu, 26 Nov 2026 00:00:00 -0500</pubDate>
      <arxiv:announce_type>new</arxiv:announce_type>
      <dc:rights>http://creativecommons.org/licenses/by/4.0/</dc:rights>
      <arxiv:DOI>10.1000/LAMP</arxiv:DOI>
      <arxiv:journal_reference>J. Lamp. 1 (2026)</arxiv:journal_reference>
      <dc:creator>Ada Example, Jo van Doe (House of Lamps)</dc:creator>
    </item>
    <item>
      <title>An older lamp</title>
      <link>https://arxiv.org/abs/2501.00002</link>
      <description>arXiv:2501.00002v3 Announce Type: replace-cross
Abstract: It was dark.</description>
      <arxiv:announce_type>replace-cross</arxiv:announce_type>
      <dc:creator>Kim Lee</dc:creator>
    </item>
  </channel>
</rss>`;

test("arXiv's RSS", async () => {
  expect(await read(arxivRss, { name: 'cs.CL.xml' })).toEqual({
    kind: 'feed',
    papers: [
      {
        id: 'arxiv:2611.00001',
        aliases: ['doi:10.1000/lamp'],
        title: 'Lamps & lanterns: $a < b$ of them',
        authors: ['Ada Example', 'Jo van Doe'],
        abstract: 'We light a lamp where $x <y$. It shines.',
        categories: ['cs.CL', 'cs.LG'],
        date: '2026-11-26',
        venue: 'J. Lamp. 1 (2026)',
      },
      {
        id: 'arxiv:2501.00002',
        title: 'An older lamp',
        authors: ['Kim Lee'],
        abstract: 'It was dark.',
        replaced: true,
      },
    ],
    problems: [],
  });
});

test("arXiv's Atom, of its feeds and of its API", async () => {
  const feed = `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns:dc="http://purl.org/dc/elements/1.1/">
  <id>http://rss.arxiv.org/atom/cs.CL</id><title>cs.CL updates on arXiv.org</title>
  <entry>
    <id>oai:arXiv.org:2611.00001v1</id><title>A lamp</title>
    <link href="https://arxiv.org/abs/2611.00001" rel="alternate" type="text/html"/>
    <summary>arXiv:2611.00001v1 Announce Type: cross
Abstract: We light it.</summary>
    <published>2026-11-26T00:00:00-05:00</published>
    <arxiv:announce_type>cross</arxiv:announce_type>
    <dc:creator>Ada Example and Jo Doe</dc:creator>
  </entry>
  <entry>
    <id>http://arxiv.org/abs/hep-th/9901001v3</id>
    <updated>2026-11-25T08:00:00Z</updated><published>1999-01-04T08:00:00Z</published>
    <title>A second lamp
      on two lines</title>
    <summary>  It burns. </summary>
    <author><name>Kim Lee</name></author><author><name>Lee Kim</name></author>
    <arxiv:comment>9 pages</arxiv:comment>
    <link href="http://arxiv.org/abs/hep-th/9901001v3" rel="alternate"/>
    <link title="doi" href="http://dx.doi.org/10.1000/2" rel="related"/>
    <arxiv:primary_category term="hep-th"/><category term="hep-th"/>
  </entry>
</feed>`;
  const { papers, problems } = await read(feed);
  expect(problems).toEqual([]);
  expect(papers).toEqual([
    {
      id: 'arxiv:2611.00001',
      title: 'A lamp',
      authors: ['Ada Example', 'Jo Doe'],
      abstract: 'We light it.',
      date: '2026-11-26',
    },
    {
      id: 'arxiv:hep-th/9901001',
      title: 'A second lamp on two lines',
      authors: ['Kim Lee', 'Lee Kim'],
      abstract: 'It burns.',
      categories: ['hep-th'],
      date: '1999-01-04',
      comment: '9 pages',
    },
  ]);
});

const rdf = (items: string) => `<?xml version="1.0" encoding="UTF-8"?>
<?xml-stylesheet href="style.css"?>
<!-- made by hand -->
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
  xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:prism="http://purl.org/rss/1.0/modules/prism/"
  xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel rdf:about="https://example.org/rss"><title>Lamps</title><link>https://example.org</link></channel>
${items}</rdf:RDF>`;

test("bioRxiv's RDF: turned names, CDATA", async () => {
  const item = `<item rdf:about="http://biorxiv.org/cgi/content/short/2026.11.01.700001v1?rss=1">
<title><![CDATA[ Lamps of <i>E. lux</i> & friends ]]></title>
<link>http://biorxiv.org/cgi/content/short/2026.11.01.700001v1?rss=1</link>
<description><![CDATA[ We <b>light</b> lamps.<br/>They shine ]]]]><![CDATA[> here. ]]></description>
<dc:creator><![CDATA[ Example, A. B., van Doe, J., Lee, K.-M. ]]></dc:creator>
<dc:date>2026-11-05</dc:date>
<dc:identifier>doi:10.64898/2026.11.01.700001</dc:identifier>
<dc:title><![CDATA[Another spelling]]></dc:title>
<prism:publicationDate>2026-11-05</prism:publicationDate><prism:section>Optics</prism:section>
</item>`;
  expect((await read(rdf(item))).papers).toEqual([
    {
      id: 'doi:10.64898/2026.11.01.700001',
      title: 'Lamps of E. lux & friends',
      authors: ['A. B. Example', 'J. van Doe', 'K.-M. Lee'],
      abstract: 'We light lamps. They shine ]]> here.',
      categories: ['Optics'],
      date: '2026-11-05',
    },
  ]);
});

test('what two CDATA sections hold is one text that browsers read too', async () => {
  const asked: string[] = [];
  const text = rdf('<item><title><![CDATA[A ]]]]><![CDATA[> lamp]]></title></item>');
  const { papers } = await readTextDigest({ name: '', text }, (xml, type) => {
    asked.push(xml);
    return openPage(xml, type);
  });
  expect(papers[0]?.title).toBe('A ]]> lamp');
  expect(asked).toEqual([expect.not.stringContaining(']]>')]); // Which only ends sections: Chromium refuses it elsewhere
});

test("journals' feeds: what stands around an abstract is left out, and what is none is no abstract", async () => {
  const nature = `<item rdf:about="https://www.nature.com/articles/s41586-026-00001-1">
<title><![CDATA[A lamp]]></title><link>https://www.nature.com/articles/s41586-026-00001-1</link>
<content:encoded><![CDATA[<p>Nature, Published online: 25 November 2026; <a href="https://www.nature.com/articles/s41586-026-00001-1">doi:10.1038/s41586-026-00001-1</a></p>A lamp shines.]]></content:encoded>
<dc:creator>Ada Example</dc:creator><dc:creator>Jo Doe</dc:creator><dc:creator>Ada Example</dc:creator>
<dc:identifier>doi:10.1038/s41586-026-00001-1</dc:identifier><prism:publicationName>Nature</prism:publicationName>
<prism:doi>10.1038/s41586-026-00001-1</prism:doi></item>`;
  const science = `<item rdf:about="https://www.science.org/doi/abs/10.1126/science.abc0001?af=R">
<title>A lantern</title><link>https://www.science.org/doi/abs/10.1126/science.abc0001?af=R</link>
<description>Science, Volume 391, Issue 6690, Page 1-2, November 2026. &lt;br/&gt;</description>
<prism:coverDate>2026-11-20T08:00:00Z</prism:coverDate><dc:creator>Example, Ada</dc:creator><dc:creator>Doe, Jo</dc:creator></item>`;
  const { papers } = await read(rdf(nature + science));
  expect(papers).toEqual([
    {
      id: 'doi:10.1038/s41586-026-00001-1',
      title: 'A lamp',
      authors: ['Ada Example', 'Jo Doe'],
      abstract: 'A lamp shines.',
      venue: 'Nature',
    },
    {
      id: 'doi:10.1126/science.abc0001',
      title: 'A lantern',
      authors: ['Ada Example', 'Jo Doe'],
      date: '2026-11-20',
    },
  ]);
});

test('an item names its paper by its page or by its title where it names it nowhere else', async () => {
  const items = `<item><title>One lamp</title><link>https://lamps.example.org/1?utm_source=rss</link></item>
<item><title>Two lamps</title><guid>42</guid><author>lamps@example.org (Ada Example)</author></item>
<item><link>https://lamps.example.org/3</link></item>`;
  const { papers, problems } = await read(`<rss version="2.0"><channel>${items}</channel></rss>`);
  expect(papers).toEqual([
    { id: 'web:lamps.example.org/1', title: 'One lamp', authors: [] },
    { id: 'title:two-lamps--example', title: 'Two lamps', authors: ['Ada Example'] },
  ]);
  expect(problems).toEqual(['1 paper could not be read.']);
});

test.each([
  ['cut off', arxivRss.slice(0, -200)],
  ['with a tag that closes nothing', arxivRss.replace('</item>', '</itme>')],
  ['with an open CDATA section', arxivRss.replace('An older', '<![CDATA[ An older')],
  ['with entities', `<!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${arxivRss.slice(39)}`],
])('a feed %s is a problem', async (_, feed) => {
  expect(await read(feed)).toEqual({ kind: 'feed', papers: [], problems: ['The feed is not valid XML.'] });
});

test('a form in a feed answers in nobody’s place', async () => {
  const form =
    '<form xmlns="http://www.w3.org/1999/xhtml"><input name="nodeName"/><input name="children"/></form>';
  const { papers } = await read(arxivRss.replaceAll('<category>', `${form}<category>`));
  expect(papers.map(({ id }) => id)).toEqual(['arxiv:2611.00001', 'arxiv:2501.00002']);
});
