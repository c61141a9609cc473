import { texOf } from './tex';

const textNode = 3; // Node.TEXT_NODE
const textsAndElements = 5; // NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT

// What MathJax draws, in all its versions. Its source, or the <math> meant for screen readers, is read instead.
const drawings = [
  'mjx-math:not([data-latex]), mjx-math[data-latex] ~ mjx-assistive-mml',
  '.mjx-math, .MathJax nobr, .MathJax_Preview, svg',
  '[class*="MathJax"]:has(+ script[type^="math/tex"])',
].join();
const unread = `style, template, noscript, script:not([type^="math/tex"]), ${drawings}`;
const formulas = 'script[type^="math/tex"], math, mjx-math[data-latex]';

/** The text of an element as its author wrote it: formulas as TeX, line breaks as spaces, `without` left out. */
export function readText(element: Element, without?: string): string {
  const left = without ? `${unread}, ${without}` : unread;
  const others = element.childElementCount > 0 ? element.querySelectorAll(`${left}, ${formulas}, br`) : [];
  if (others.length === 0) return element.textContent ?? '';
  const replaced = new Map<Node, string>();
  for (const other of others) replaced.set(other, readOther(other, left));
  return joinTexts(element, replaced);
}

function readOther(other: Element, left: string): string {
  if (other.matches(left)) return '';
  return other.matches(formulas) ? texOf(other) : ' ';
}

/** Asks elements for nothing of their own: a form's inputs answer in its place. */
function joinTexts(element: Element, replaced: Map<Node, string>): string {
  let text = '';
  const walker = element.ownerDocument.createTreeWalker(element, textsAndElements);
  for (let node = walker.nextNode(); node; ) {
    const instead = replaced.get(node);
    text += instead ?? (node.nodeType === textNode ? (node as Text).data : '');
    node = instead === undefined ? walker.nextNode() : nextOutside(walker);
  }
  return text;
}

/** What comes after a node and all that is in it. */
function nextOutside(walker: TreeWalker): Node | null {
  do {
    const next = walker.nextSibling();
    if (next) return next;
  } while (walker.parentNode());
  return null;
}
