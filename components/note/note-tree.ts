import MarkdownIt, { type Token } from 'markdown-it';

/** What a note becomes on the page. */
export type Tag =
  | 'p'
  | 'h4'
  | 'h5'
  | 'h6'
  | 'ul'
  | 'ol'
  | 'li'
  | 'blockquote'
  | 'pre'
  | 'code'
  | 'em'
  | 'strong'
  | 's'
  | 'a'
  | 'br'
  | 'hr';

export interface NoteElement {
  tag: Tag;
  children: NoteNode[];
  /** Of a link: http or https. */
  href?: string;
  /** Of a numbered list: where it begins. */
  start?: number;
}

export type NoteNode = NoteElement | string;

type Address = ReturnType<Token['attrGet']>;

const deepest = 100; // Lists and quotes in each other; a list is two of them

const markdown = new MarkdownIt('commonmark', { html: false, linkify: true, maxNesting: deepest });
markdown.enable(['strikethrough', 'linkify']);
markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
markdown.validateLink = isWeb;

const tags: Record<string, Tag> = {
  h1: 'h4', // Below the headings of the page
  h2: 'h5',
  h3: 'h6',
  h4: 'h6',
  h5: 'h6',
  h6: 'h6',
  p: 'p',
  ul: 'ul',
  ol: 'ol',
  li: 'li',
  blockquote: 'blockquote',
  em: 'em',
  strong: 'strong',
  s: 's',
  a: 'a',
};

/**
 * A note in Markdown as what it says. Raw HTML stays text, and so do links that lead elsewhere than to the web; an image is a link to it.
 * Undefined when it is nested too deeply to be shown. Takes a second at most for what a note can hold.
 */
export function treeOf(note: string): NoteNode[] | undefined {
  const tokens = markdown.parse(note, {});
  if (tokens.some(({ level }) => level >= deepest - 2)) return; // What lies deeper was left out
  return nest(tokens);
}

function nest(tokens: Token[]): NoteNode[] {
  const root: NoteNode[] = [];
  const open = [root]; // Of each token that is open, where what it holds goes
  let links = 0;
  for (const token of tokens) {
    const here = open.at(-1) ?? root;
    if (token.type.startsWith('link_')) links += token.nesting;
    if (token.nesting === 0) here.push(...leavesOf(token, links > 0));
    else if (token.nesting < 0) open.pop();
    else {
      const element = open.length < deepest ? elementOf(token) : undefined;
      if (element) here.push(element);
      open.push(element?.children ?? here);
    }
  }
  return root;
}

/** Undefined for what only holds others, as the paragraphs of a list without gaps. */
function elementOf(token: Token): NoteElement | undefined {
  const tag = tags[token.tag];
  if (!tag || token.hidden) return;
  const start = Number(token.attrGet('start') ?? 1);
  if (tag === 'a') return linkTo(token.attrGet('href'), []);
  return { tag, children: [], ...(start !== 1 && { start }) };
}

function leavesOf(token: Token, inLink: boolean): NoteNode[] {
  const { type, content, children } = token;
  if (type === 'image' && !inLink) return [imageLink(token.attrGet('src'), content)];
  if (type === 'inline') return nest(children ?? []);
  if (type === 'hr') return [{ tag: 'hr', children: [] }];
  if (type === 'softbreak' || type === 'hardbreak') return [{ tag: 'br', children: [] }];
  if (type === 'code_inline') return [{ tag: 'code', children: [content] }];
  if (type === 'fence' || type === 'code_block')
    return [{ tag: 'pre', children: [{ tag: 'code', children: [content] }] }];
  return [content];
}

function imageLink(address: Address, words: string): NoteElement {
  return linkTo(address, [words.trim() === '' ? String(address) : words]);
}

function linkTo(address: Address, children: NoteNode[]): NoteElement {
  return { tag: 'a', href: String(address), children };
}

function isWeb(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, username, password } = new URL(address);
  return /^https?:$/.test(protocol) && username === '' && password === '';
}
