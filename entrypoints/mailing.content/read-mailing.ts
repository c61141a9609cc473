import { idOfLink } from '@/domain/paper-link';
import { isArxivMail, papersInMailing } from '@/exchange/digests/arxiv-mail';
import { textOf } from '@/exchange/digests/text-of';
import type { Digest, Listing } from '@/sites/site';

// Outlook leads every link through its guard
const paperLinks = 'a[href*="arxiv.org/abs/"], a[href*="arxiv.org%2Fabs%2F"]';
const farthest = 10; // Elements above the links where a mail may begin

/**
 * Reads arXiv's daily mailing as webmail shows it: a text, in which nothing but the link at the end of each paper is an
 * element. Undefined when the page shows none.
 */
export function readMailing(page: Document, url: string): Digest | undefined {
  const links = linksIn(page, url);
  const mail = mailAround([...links.values()]);
  if (!mail) return;
  const papers = [...papersInMailing(textOf(mail))].filter((paper) => 'id' in paper);
  const listings = papers.flatMap((paper): Listing[] => {
    const link = links.get(paper.id);
    return link ? [{ paper, elements: [link], title: link }] : [];
  });
  const site = new URL(url).hostname;
  return { site, url, listings, problems: [] };
}

/** The last link to each paper: the ones before stand in what others say of it. */
function linksIn(page: Document, url: string): Map<string, HTMLElement> {
  const links = [...page.querySelectorAll<HTMLElement>(paperLinks)];
  return new Map(
    links.flatMap((link) => {
      const href = link.getAttribute('href') ?? '';
      const id = URL.canParse(href, url) ? idOfLink(new URL(href, url)) : undefined;
      return id ? [[id, link]] : [];
    }),
  );
}

function mailAround(links: HTMLElement[]): Element | undefined {
  const last = links.at(-1);
  let around = links[0]?.parentElement;
  while (around && last && !around.contains(last)) around = around.parentElement;
  for (let step = 0; around && step < farthest; step++) {
    if (isArxivMail(textOf(around))) return around;
    around = around.parentElement;
  }
  return;
}
