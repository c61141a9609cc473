// The page as plain data. A form's inputs can take the place of its properties, <form><input name=parentNode>, and
// pages can be nested deeper than calls: so the page is walked once, without recursion, and asked no more.

/** An element of the page. */
export interface Branch {
  element: HTMLElement;
  name: string;
  /** The element around it; the page's root has none. */
  up: Branch | undefined;
  /** Its place among the parts of `up`. */
  at: number;
  parts: Part[];
  /** Its place in the page. */
  order: number;
  /** Links, blocks or a title are inside, so that its text is no unit. */
  mixed?: boolean;
  /** It is among a page's comments or references. */
  aside?: 'thread' | 'references' | undefined;
}

export type Part = Branch | string;

const block =
  /^(article|blockquote|br|center|d[dlt]|div|footer|h\d|header|hr|li|main|nav|[ou]l|p|pre|section|t(able|body|d|h|r))$/;
const unread =
  /^(script|style|template|noscript|svg|head|select|textarea|iframe|video|audio|figcaption|paperlight-.*)$/;
const references =
  /^[\d.\s]*((selected |notes and )?references|bibliography|literature( cited)?|works cited|(foot|end)?notes|einzelnachweise|literatur|références|referencias|参考文献)\W*$/i;

/** Whether lines end around elements of this name. */
export function isBlock({ name }: Branch): boolean {
  return block.test(name);
}

export function isBranch(part: Part): part is Branch {
  return typeof part !== 'string';
}

/** What is on the page, in page order, but for scripts, drawings, what is hidden and what is ours. */
export function readTree(page: Document): Branch[] {
  const all: Branch[] = [];
  const forms = new Set<Node>(page.querySelectorAll('form'));
  const walker = page.createTreeWalker(page, 5); // NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT
  let headings = 0;
  let level = 0; // Of the heading "References" that we are under
  let branch: Branch | undefined;

  const open = (node: Node): Branch | undefined => {
    const isForm = forms.has(node);
    if (!isForm && node.nodeType === 3) {
      if (branch) addText(branch.parts, (node as Text).data);
      return;
    }
    const element = node as HTMLElement;
    const name = isForm ? 'form' : element.localName;
    if (unread.test(name) || (!isForm && isHidden(element, name))) return;
    const aside = branch?.aside ?? (level > 0 ? 'references' : isForm ? undefined : asideOf(element, name));
    const at = branch?.parts.length ?? 0;
    const opened: Branch = { element, name, up: branch, at, parts: [], order: all.length, aside };
    branch?.parts.push(opened);
    all.push(opened);
    return opened;
  };
  const close = (closed: Branch): void => {
    const { name, up } = closed;
    if (up && (closed.mixed || name === 'a' || isBlock(closed) || isTitle(closed, up))) up.mixed = true;
    if (!/^h\d/.test(name)) return;
    if (headings++ > 0 && references.test(textOf(closed)))
      level = Number(name[1]); // The first one names the page
    else if (Number(name[1]) <= level) level = 0;
  };

  let node = walker.firstChild();
  while (node) {
    const opened = open(node);
    node = opened ? walker.firstChild() : null;
    if (opened && node) branch = opened;
    else {
      if (opened) close(opened);
      node = walker.nextSibling();
    }
    while (!node && branch && walker.parentNode()) {
      close(branch);
      branch = branch.up;
      node = walker.nextSibling();
    }
  }
  return all;
}

/** Texts that only a comment parts are one. */
function addText(parts: Part[], text: string): void {
  const last = parts.at(-1);
  if (typeof last === 'string') parts[parts.length - 1] = last + text;
  else parts.push(text);
}

/** Whether bold text begins a block: a title, then, and not a word that was searched for. */
function isTitle({ name, at }: Branch, up: Branch): boolean {
  if (!/^(b|strong)$/.test(name) || at > 2 || !isBlock(up)) return false;
  return up.parts.slice(0, at).every((part) => !isBranch(part) && !/\p{L}/u.test(part));
}

/** Behind their dialogs pages hide all they hold by `aria-hidden`; inside lines it hides what is said twice. */
function isHidden(element: HTMLElement, name: string): boolean {
  if (element.hasAttribute('hidden')) return true;
  return element.getAttribute('aria-hidden') === 'true' && name !== 'body' && !block.test(name);
}

function asideOf(element: HTMLElement, name: string): Branch['aside'] {
  if (/^(html|body|main)$/.test(name)) return;
  const names = `${name} ${element.className} ${element.id}`.slice(0, 500);
  if (/(^| |js-|shreddit-)comment/i.test(names)) return 'thread';
  return /(^| )(references?|reflist|ref(erence)?s?-?list|footnotes)( |$)/i.test(names)
    ? 'references'
    : undefined;
}

const longest = 5_000; // UTF-16 code units, and parts looked at

/** The text inside, white space collapsed, its end cut off when it is long. */
export function textOf(part: Part): string {
  const left = [part];
  let text = '';
  for (let looked = 0; left.length > 0 && looked < longest && text.length < longest; looked++) {
    const next = left.pop()!;
    if (!isBranch(next)) text += next.slice(0, longest);
    else {
      if (isBlock(next)) text += ' ';
      for (let at = Math.min(next.parts.length, longest) - 1; at >= 0; at--) left.push(next.parts[at]!);
    }
  }
  return text.replace(/\s+/g, ' ');
}
