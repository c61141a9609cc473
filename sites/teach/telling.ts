// Which names on an element say what it is. Only plain names are used, so that they need no escaping in selectors.

const plain = /^-?[a-z_][\w-]{1,59}$/i;

/** How things look or behave: the names of frameworks for styles, and of states. */
const layout = new RegExp(
  `^(${[
    '-?[mp][trblxyse]?-.*|(min|max)?-?[wh]-.*|(inset|top|right|bottom|left|z)-.*',
    '(flex|grid|cols?|columns?|rows?|gap|space|order|items|justify|content|self|place|basis|grow|shrink)([-_]?(\\d|xs|sm|md|lg|xl|auto|center|start|end|between|wrap|col|row|[xy]-|\\d+of).*)?',
    '(text|font|leading|tracking|bg|border|rounded|shadow|ring|opacity|transition|duration|ease|cursor|overflow|divide|line-clamp|whitespace|break|align|float|clear|d|pull|u|o|v|is|has|hover|focus|dark|group|peer|animate|scale|rotate|object|list-(style|inside|none))[-_].*',
    'container(-fluid)?|wrapper|inner|outer|clearfix|hidden|block|inline(-.*)?|relative|absolute|sticky|fixed|static|table|truncate|italic|underline|uppercase|capitalize|bold|small|large|medium|light|dark|muted',
    'left|right|top|bottom|center|first|last|odd|even|alt|active|current|selected|open(ed)?|closed?|collaps\\w*|expand\\w*|visited|unread|read|loaded|loading|lazy|visible|show\\w*|hide|sr-only|visually-hidden|notranslate|mathjax|tex2jax.*|ng-.*|ltr|rtl|(router|nuxt)-link.*|link|btn(-.*)?|button|icon',
  ].join('|')})$`,
  'i',
);
const made = /^(css|sc|jss|jsx|emotion|svelte|styled|astro|e1|makestyles|mui)[-_]?\w*$|\d{3,}|^_/i;

/** Whether a name was made by a machine, and will be another one when the website is built anew: `css-1q2w3e`, `bdVaJa`. */
export function isMade(name: string): boolean {
  if (made.test(name)) return true;
  return name.split(/[-_]+/).some((part) => {
    if (/\d/.test(part) && /[a-z]/i.test(part) && !/^[a-z]{2,}\d{1,2}$/i.test(part)) return part.length > 3;
    const words = part.match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g) ?? [];
    if (words.length > 1 && part.length / words.length < 3) return true;
    return part.length > 3 && !/[aeiouy]/i.test(part) && /[a-z][A-Z]/.test(part);
  });
}

/** The classes of an element that say what it is. */
export function tellingClasses(element: Element): string[] {
  return classesOf(element).filter((name) => name.length > 2 && !layout.test(name) && !isMade(name));
}

/** The classes that were made by a machine, which hold until the website is built anew. */
export function madeClasses(element: Element): string[] {
  return classesOf(element).filter(isMade);
}

/** What is said before the part that a machine made: `PaperTitle_title__` of `PaperTitle_title__x7Fq2`. */
export function stems(element: Element): string[] {
  return classesOf(element).flatMap((name) => {
    const stem = /^([a-z]{3,}(?:[-_][a-z]+)*_{1,2})[\w-]{4,8}$/i.exec(name)?.[1] ?? '';
    return isMade(name) && !isMade(stem.replace(/_+$/, '')) && stem !== '' ? [stem] : [];
  });
}

function classesOf(element: Element): string[] {
  const names = (element.getAttribute('class') ?? '').slice(0, 1_000).split(/\s+/);
  return [...new Set(names)].filter((name) => plain.test(name)).slice(0, 12);
}

/** The id of an element where it names a part of the page, and not one of many alike. */
export function tellingId(element: Element): string | undefined {
  const id = element.getAttribute('id') ?? '';
  return /^[a-z][a-z_-]{2,39}$/i.test(id) && !isMade(id) ? id : undefined;
}

const names = [
  'role',
  'itemprop',
  'rel',
  'data-testid',
  'data-test',
  'data-test-id',
  'data-qa',
  'data-cy',
  'data-component',
  'data-type',
  'data-field',
];
const ours = /^data-(paperlight|v-|reactroot|reactid|svelte|astro|react|ng|turbo|bs-)/;

/** Attributes that say what an element is, as selectors: `[itemprop="author"]`, `[data-paper-id]`. */
export function tellingAttributes(element: Element): string[] {
  const valued = names.flatMap((name) => {
    const value = element.getAttribute(name) ?? '';
    return /^[a-z][\w:.-]{1,39}$/i.test(value) && !isMade(value) ? [`[${name}="${value}"]`] : [];
  });
  const type = /\/(\w*(Article|Work|Thesis|Event))$/.exec(element.getAttribute('itemtype') ?? '')?.[1];
  const bare = element
    .getAttributeNames()
    .slice(0, 30)
    .filter((name) => /^data-[a-z][a-z-]{2,39}$/.test(name) && !ours.test(name) && !names.includes(name));
  return [
    ...valued,
    ...(type ? [`[itemtype$="/${type}"]`] : []),
    ...bare.slice(0, 3).map((name) => `[${name}]`),
  ];
}

/** What the address of a link says of where it leads: `[href*="/abs/"]`, `[href$=".pdf"]`. */
export function tellingAddress(element: Element, url: string): string[] {
  const href = element.getAttribute('href') ?? '';
  if (href === '' || href.length > 2_000 || !URL.canParse(href, url)) return [];
  const { host, pathname, search } = new URL(href, url);
  const parts = pathname.split('/').slice(1, 5);
  const last = parts.length - 1;
  const said = parts.flatMap((part, at) => {
    if (!/^[a-z][a-z_-]{1,29}$/i.test(part)) return [];
    return at < last ? [`/${part}/`] : search ? [`/${part}?`, `${part}?`] : [];
  });
  const elsewhere = host !== new URL(url).host && /^[\w.-]{4,60}$/.test(host) ? [`//${host}/`] : [];
  const inside = [...said, ...elsewhere]
    .filter((text) => href.includes(text))
    .map((text) => `[href*="${text}"]`);
  return [
    ...inside,
    ...(/\.(pdf|html)$/.test(href) ? [`[href$="${href.slice(href.lastIndexOf('.'))}"]`] : []),
  ];
}
