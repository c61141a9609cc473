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

/** What is not read as it stands. To look for it takes ten times as long as to read: once for a listing is enough. */
export const special = `${unread}, ${formulas}, br`;

/**
 * The text of an element as its author wrote it: formulas as TeX, line breaks as spaces, `without` left out. In what
 * `isPlain` there is known to be nothing special.
 */
export function readText(element: Element, without = '', isPlain = false): string {
  const sought = isPlain ? without : [special, without].filter(Boolean).join();
  const others = sought && element.childElementCount > 0 ? element.querySelectorAll(sought) : [];
  if (others.length === 0) return element.textContent ?? '';
  const replaced = new Map<Node, string>();
  for (const other of others) replaced.set(other, isPlain ? '' : readOther(other, without));
  return joinTexts(element, replaced);
}

function readOther(other: Element, without: string): string {
  if (other.matches(without ? `${unread}, ${without}` : unread)) return '';
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
