import { type Paper, type PaperId, partsOf, urlOf } from './paper';

/** A page about a paper; `name` is what such pages are called by everybody. */
export interface PaperPage {
  name: string;
  url: string;
}

/** Where a paper can be read, the page of its id first. Made from its ids alone, but for the code repository. */
export function pagesOf({ id, aliases = [], code }: Paper): PaperPage[] {
  const pages = [id, ...aliases].flatMap(pagesUnder);
  if (code !== undefined) pages.push({ name: 'Code', url: code });
  return pages.filter(({ url }, at) => pages.findIndex((page) => page.url === url) === at);
}

function pagesUnder(id: PaperId): PaperPage[] {
  const [scheme, name] = partsOf(id);
  const url = urlOf(id);
  switch (scheme) {
    case 'arxiv':
      return [
        { name: 'arXiv', url },
        { name: 'PDF', url: url.replace('/abs/', '/pdf/') },
        { name: 'HTML', url: url.replace('/abs/', '/html/') },
        { name: 'Hugging Face', url: `https://huggingface.co/papers/${encodeURIComponent(name)}` },
        { name: 'alphaXiv', url: url.replace('arxiv.org', 'www.alphaxiv.org') },
      ];
    case 'openreview':
      return [
        { name: 'OpenReview', url },
        { name: 'PDF', url: url.replace('/forum?', '/pdf?') },
      ];
    case 'acl':
      return [
        { name: 'ACL Anthology', url },
        { name: 'PDF', url: `${url}.pdf` },
      ];
    case 'doi':
      return [{ name: 'DOI', url }];
    case 'pmid':
      return [{ name: 'PubMed', url }];
    case 'web':
      return [{ name: new URL(url).hostname, url }];
    case 'title':
      return [{ name: 'Google Scholar', url }];
  }
}
