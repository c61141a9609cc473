import { rootOf } from './feed';

const tags =
  /^(?:html|head|body|title|meta|link|style|script|div|p|table|t[rd]|[uod]l|d[td]|li|section|article|main|header|nav|h[1-6]|span|a|b|i|em|strong|font|center|br|img|form)$/i;

/** Whether a text is a page: it begins with one of HTML's tags. */
export function isPage(written: string): boolean {
  return tags.test(rootOf(written) ?? '');
}

/** Where a page says that it is from: in the comment that browsers put on top of saved pages, else as its canonical address. */
export function addressOf(html: string, page: Document): string | undefined {
  const comment = /<!--(.*?)-->/s.exec(html.slice(0, 2_000))?.[1] ?? '';
  const canonical = page.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '';
  const address = /https:\/\/[^\s"'<>]+/.exec(comment)?.[0] ?? canonical;
  return URL.canParse(address) ? address : undefined;
}
