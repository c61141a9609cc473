const textsAndElements = 5; // NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT
const [accept, reject] = [1, 2]; // NodeFilter.FILTER_ACCEPT, FILTER_REJECT
const textNode = 3; // Node.TEXT_NODE

const unread = /^(?:script|style|template|noscript|title|head)$/i;
const breaking =
  /^(?:address|article|aside|blockquote|br|center|d[dlt]|div|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|table|tbody|t[dr]|ul)$/i;
const asWritten = /^(?:pre|textarea)$/i;

/**
 * The text of an element as a browser copies it: a line break wherever one is shown, and nowhere else. Asks the walker
 * alone where a node stands: a form's inputs answer in its place.
 */
export function textOf(element: Element): string {
  const walker = element.ownerDocument.createTreeWalker(element, textsAndElements, ({ nodeName }) =>
    unread.test(nodeName) ? reject : accept,
  );
  let text = '';
  let written = 0; // How many elements around keep their line breaks
  const pass = (node: Node, step: 1 | -1) => {
    if (breaking.test(node.nodeName)) text += '\n';
    if (asWritten.test(node.nodeName)) written += step;
  };
  for (;;) {
    const { currentNode } = walker;
    if (currentNode.nodeType !== textNode) pass(currentNode, 1);
    else if (written > 0) text += (currentNode as Text).data;
    else text += (currentNode as Text).data.replace(/\s+/g, ' ');
    if (walker.firstChild()) continue;
    for (;;) {
      if (walker.currentNode.nodeType !== textNode) pass(walker.currentNode, -1);
      if (walker.nextSibling()) break;
      if (!walker.parentNode()) return text;
    }
  }
}
