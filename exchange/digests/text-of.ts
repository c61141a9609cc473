const textsAndElements = 5; // NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT
const [accept, reject] = [1, 2]; // NodeFilter.FILTER_ACCEPT, FILTER_REJECT
const textNode = 3; // Node.TEXT_NODE

const unread = /^(?:script|style|template|noscript|title|head)$/i;
const breaking =
  /^(?:address|article|aside|blockquote|br|center|d[dlt]|div|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|table|tbody|t[dr]|ul)$/i;

/**
 * The text of an element with a line break wherever one is shown. Asks the walker alone where a node stands: a form's
 * inputs answer in its place.
 */
export function textOf(element: Element): string {
  const walker = element.ownerDocument.createTreeWalker(element, textsAndElements, ({ nodeName }) =>
    unread.test(nodeName) ? reject : accept,
  );
  let text = '';
  const breakAt = ({ nodeName }: Node) => {
    if (breaking.test(nodeName)) text += '\n';
  };
  for (;;) {
    const { currentNode } = walker;
    if (currentNode.nodeType === textNode) text += (currentNode as Text).data;
    else breakAt(currentNode);
    if (walker.firstChild()) continue;
    while (!walker.nextSibling()) {
      if (!walker.parentNode()) return text;
      breakAt(walker.currentNode);
    }
  }
}
