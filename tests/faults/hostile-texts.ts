type Draw = () => number;

const tags =
  'script img svg iframe object embed link style meta base form math video details template input'.split(' ');
const attributes =
  'onerror onload ontoggle onfocus onclick src href srcdoc style data action formaction content'.split(' ');
const payloads = [
  'window.__ran=1',
  'javascript:window.__ran=1',
  'https://evil.example/a',
  '//evil.example/b',
  'data:text/html,<script>parent.__ran=1</script>',
  'background:url(https://evil.example/c)',
  '0;url=https://evil.example/d',
];
const ends = ['</title>', '</style>', '</script>', '-->', ']]>', '</textarea>', '"></a>', "'>", '`'];
const others = [
  '@import "https://evil.example/e.css";',
  '![p](https://evil.example/f.png)',
  '[x](javascript:window.__ran=1)',
  '[x]: https://evil.example/g',
  '<https://evil.example/h>',
  '[[evil|x]] ![[evil]]',
  '`= this.x` <% tp.x %>',
  '{{constructor.constructor("window.__ran=1")()}}',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: That is the attack
  '${window.__ran=1}',
  '=HYPERLINK("https://evil.example/i")',
  "+cmd|' /C calc'!A0",
  '@SUM(1)',
  '"\n=1+1,"',
  '}} \\input{/etc/passwd} {{',
  '\\write18{x} \\catcode`\\%=12 \\href{javascript:x}{y}',
  '@misc{evil, title={x}}',
  'x\nER  - \nTY  - JOUR',
  '---\ntags: [evil]\n---',
  '\u202egnp.exe\u2066',
  'a\ufeffb\u2028c',
  `a${'\u0301'.repeat(30)}`,
];

const codings: ((text: string) => string)[] = [
  (text) => text,
  (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;'),
  (text) => text.replaceAll('<', '&#x3c;').replaceAll(':', '&colon;'),
  (text) => text.replaceAll('<', '%3C').replaceAll(' ', '%20'),
  (text) => text.replaceAll('<', '\\u003c'),
  (text) => text.replaceAll('<', '\uff1c').replaceAll('>', '\uff1e'),
  (text) => [...text].map((letter, at) => (at % 2 ? letter.toUpperCase() : letter)).join(''),
];

/** So many texts that would run or load something where they were taken for more than text; each has a number of its own. */
export function hostileTexts(count: number, draw: Draw): string[] {
  const pick = <Value>(values: Value[]) => values[Math.floor(draw() * values.length)]!;
  const element = () => {
    const quote = pick(['"', "'", '']);
    return `<${pick(tags)} ${pick(attributes)}=${quote}${pick(payloads)}${quote} autofocus>`;
  };
  const piece = () => pick(codings)(pick([element, element, () => pick(others)])());
  return Array.from({ length: count }, (_, at) => `${at} ${pick(ends)}${piece()} ${piece()}`);
}
