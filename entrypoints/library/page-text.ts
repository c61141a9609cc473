/** A web page as a text to open. */
export interface PageText {
  name: string;
  text: string;
  html?: string;
}

/**
 * What the reader selected on this page, else its main part, as text and as HTML; of XML the source. At most `most` + 1
 * UTF-16 code units, so that what is too long is noticed. It runs in a page, so it is all there is of it there.
 */
export function readPageText(most: number): PageText {
  const { contentType } = document;
  const isPage = /html/.test(contentType);
  const name = (isPage ? location.host : location.host + location.pathname).slice(0, 300); // Titles name readers of mail
  const write = (node: Node) => new XMLSerializer().serializeToString(node).slice(0, most + 1);
  if (!isPage && contentType !== 'text/plain') {
    const viewed = document.getElementById('webkit-xml-viewer-source-xml'); // Chrome shows a tree in the place of XML
    return { name, text: write(viewed?.firstElementChild ?? document) };
  }
  const selection = getSelection();
  const main = document.querySelector<HTMLElement>('main, [role="main"]') ?? document.body;
  const part = document.createElement('div');
  if (selection && !selection.isCollapsed) part.append(selection.getRangeAt(0).cloneContents());
  const isPart = part.textContent.trim() !== '';
  const text = (isPart ? String(selection) : main.innerText).slice(0, most + 1);
  return { name, text, ...(isPage && { html: write(isPart ? part : main) }) };
}
