// What a page is built like, to be sent to whoever mends a site: tags, classes, roles and the names of attributes, and
// nothing that a person wrote or that tells who reads. Whatever the page holds, this ends soon.

const largest = 30_000; // Characters
const mostElements = 20_000;
const deepest = 60;
const mostNames = 12; // Classes, or attributes, of one element
const longestValue = 1_000;
const mostVariants = 3; // Of siblings that begin alike

const leftOut = /^(head|script|style|link|meta|svg|math|noscript|template|iframe|paperlight-.*)$/;
const plain = /^[a-z_-][\w-]*$/i;

/** The elements of a page, one a line, indented; what is repeated stands once, with how often. At most 30,000 characters. */
export function skeletonOf(page: Document): string {
  const whole = draw(page.documentElement);
  if (whole.length <= largest) return whole;
  const main = page.querySelector('main, [role="main"]');
  return cut(main ? draw(main) : whole);
}

function draw(root: Element): string {
  let left = mostElements;
  const describe = (element: Element, depth: number): string => {
    left -= 1;
    const inside = depth < deepest ? [...childrenOf(element)].slice(0, left) : [];
    const parts = inside.filter(isShown).map((child) => (left > 0 ? describe(child, depth + 1) : ''));
    return [`${' '.repeat(depth)}${headOf(element)}`, ...fold(parts.filter(Boolean))].join('\n');
  };
  return describe(root, 0);
}

/** `a.title role=link [href title] …`, the dots for words of its own. */
function headOf(element: Element): string {
  const attributes = [...get<NamedNodeMap>(element, 'attributes')];
  const value = (name: string) =>
    attributes.find((attribute) => attribute.name === name)?.value.slice(0, longestValue) ?? '';
  const classes = namesIn(value('class').split(/\s+/));
  const role = namesIn([value('role')]);
  const names = namesIn(attributes.map(({ name }) => name).filter((name) => !isTold(name)));
  return [
    [...namesIn([get<string>(element, 'localName')]), ...classes].join('.') || '?',
    ...role.map((name) => `role=${name}`),
    ...(names.length > 0 ? [`[${names.join(' ')}]`] : []),
    ...(hasWords(element) ? ['…'] : []),
  ].join(' ');
}

/** Words of markup alone, without the numbers in them: these may name a person or a visit. */
function namesIn(words: string[]): string[] {
  return words
    .filter((word) => word.length <= 40 && plain.test(word))
    .map((word) => word.replace(/\d{3,}/g, '#'))
    .slice(0, mostNames);
}

function isTold(attribute: string): boolean {
  return /^(class|role|id|style|data-paperlight.*)$/.test(attribute);
}

function isShown(element: Element): boolean {
  return !leftOut.test(get<string>(element, 'localName'));
}

function hasWords(element: Element): boolean {
  return [...get<NodeListOf<ChildNode>>(element, 'childNodes')].some(
    (node) => node.nodeType === 3 && /\S/.test(node.nodeValue ?? ''),
  );
}

/** The same thing in a row stands once; of siblings that begin alike, the first few. */
function fold(parts: string[]): string[] {
  const runs: { part: string; times: number }[] = [];
  for (const part of parts) {
    const last = runs.at(-1);
    if (last?.part === part) last.times += 1;
    else runs.push({ part, times: 1 });
  }
  const variants = new Map<string, number>();
  const more = new Map<string, number>();
  const shown = runs.flatMap(({ part, times }) => {
    const head = part.replace(/\n.*/s, '');
    const variant = (variants.get(head) ?? 0) + 1;
    variants.set(head, variant);
    if (variant > mostVariants) more.set(head, (more.get(head) ?? 0) + times);
    if (variant > mostVariants) return [];
    return times === 1 ? part : `${head} ×${times}${part.slice(head.length)}`;
  });
  return [...shown, ...[...more].map(([head, times]) => `${head} ×${times} more`)];
}

function cut(text: string): string {
  if (text.length <= largest) return text;
  return `${text.slice(0, text.lastIndexOf('\n', largest - 2))}\n…`;
}

const childrenOf = (element: Element) => get<HTMLCollection>(element, 'children');

/** A property of every element, also of a form whose inputs have taken its place: `<input name=children>`. */
function get<Value>(element: Element, name: 'attributes' | 'children' | 'childNodes' | 'localName'): Value {
  const owner = name === 'childNodes' ? Node.prototype : Element.prototype;
  return Reflect.get(owner, name, element);
}
