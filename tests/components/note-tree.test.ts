import { describe, expect, test } from 'vitest';

import { type NoteNode, treeOf } from '@/components/note/note-tree';

/** The tree as markup, to compare with. */
function markupOf(nodes: NoteNode[] | undefined): string {
  return (nodes ?? ['too deep'])
    .map((node) => {
      if (typeof node === 'string') return node;
      const { tag, href, start, children } = node;
      const [address, from] = [href && ` href=${href}`, start !== undefined && ` start=${start}`];
      return `<${tag}${address || ''}${from || ''}>${markupOf(children)}</${tag}>`;
    })
    .join('');
}

const read = (note: string) => markupOf(treeOf(note));

describe('what Markdown says', () => {
  test.each([
    ['one\ntwo\n\nthree', '<p>one<br></br>two</p><p>three</p>'],
    ['# a\n## b\n###### c', '<h4>a</h4><h5>b</h5><h6>c</h6>'],
    ['- a\n- b\n  1. c', '<ul><li>a</li><li>b<ol><li>c</li></ol></li></ul>'],
    ['3. a\n\n4. b', '<ol start=3><li><p>a</p></li><li><p>b</p></li></ol>'],
    ['> *a* **b** ~~c~~', '<blockquote><p><em>a</em> <strong>b</strong> <s>c</s></p></blockquote>'],
    ['`a < b`\n\n```ts\nlet c;\n```', '<p><code>a < b</code></p><pre><code>let c;\n</code></pre>'],
    ['a\n\n---\n\n&amp; \\*b\\*', '<p>a</p><hr></hr><p>& *b*</p>'],
    [
      '[a *b*](https://a.example/b?c) and https://d.example/e.',
      '<p><a href=https://a.example/b?c>a <em>b</em></a> and <a href=https://d.example/e>https://d.example/e</a>.</p>',
    ],
    ['![A lamp](https://a.example/b.png)', '<p><a href=https://a.example/b.png>A lamp</a></p>'],
    ['![](http://a.example/)', '<p><a href=http://a.example/>http://a.example/</a></p>'],
    [
      '[![A lamp](https://a.example/b.png) c](https://d.example)',
      '<p><a href=https://d.example>A lamp c</a></p>',
    ],
  ])('%j', (note, markup) => expect(read(note)).toBe(markup));
});

/** Where its links lead. */
function linksIn(nodes: NoteNode[] = []): string[] {
  return nodes.flatMap((node) =>
    typeof node === 'string' ? [] : [...(node.href ? [node.href] : []), ...linksIn(node.children)],
  );
}

describe('what leads elsewhere than to the web stays text', () => {
  test.each([
    '[a](javascript:alert(1))',
    '[a](JaVaScRiPt:alert(1))',
    '[a](data:text/html,b)',
    '[a](file:///etc/passwd)',
    '[a](mailto:b@c.example)',
    '[a](chrome://settings)',
    '[a](/options.html)',
    '[a](//b.example)',
    '![a](data:image/png;base64,b)',
    '<script>alert(1)</script>',
    '<a href="javascript:alert(1)">b</a>',
    '<javascript:alert(1)>',
    'ftp://a.example //b.example c.example d@e.example',
  ])('%s', (note) => {
    const tree = treeOf(note);
    expect(linksIn(tree)).toEqual([]);
    expect(markupOf(tree)).toContain(note);
  });

  test('and so does what would sign the reader in', () =>
    expect(linksIn(treeOf('[a](https://b@c.example) <https://b:c@d.example>')).join()).not.toContain('@'));

  test('and what stands behind a name', () =>
    expect(read('[a][b]\n\n[b]: javascript:alert(1)')).toBe('<p>[a][b]</p><p>[b]: javascript:alert(1)</p>'));
});

describe('hostile notes are read in no time', () => {
  const long = (piece: string) => piece.repeat(100_000 / piece.length); // As long as a note can be
  test.each([
    ['quotes in each other', '>'.repeat(10_000)],
    ['quotes with gaps', '> '.repeat(10_000)],
    ['lists in each other', `${'- '.repeat(10_000)}a`],
    ['lists on lines', Array.from({ length: 400 }, (_, at) => `${' '.repeat(2 * at)}- a`).join('\n')],
    ['brackets', long('[')],
    ['images', long('![')],
    ['links', long('[a](')],
    ['links in each other', `${'['.repeat(20_000)}a${'](b)'.repeat(20_000)}`],
    ['emphasis', long('*a **b ')],
    ['emphasis in words', long('_a__b')],
    ['emphasis in itself', `${'*a '.repeat(20_000)}${'a*'.repeat(20_000)}`],
    ['what is struck out', long('~~a ')],
    ['code', Array.from({ length: 440 }, (_, at) => '`'.repeat(at)).join('a')],
    ['markup', long('<a ')],
    ['comments', long('<!--')],
    ['names', long('[x]: <')],
    ['addresses', long('https://')],
    ['dots', long('https://a.')],
    ['slashes', `https://${long('(')}`],
    ['at signs', long('a@')],
    ['lines', long('a\n')],
    ['paragraphs', long('a\n\n')],
    ['entities', long('&amp;')],
  ])('%s', (_, note) => {
    expect(() => treeOf(note)).not.toThrow(); // What is not linear takes minutes
  });

  test('none is so deep that it could not be shown', () => {
    const depthOf = (nodes: NoteNode[]): number =>
      Math.max(0, ...nodes.map((node) => (typeof node === 'string' ? 0 : 1 + depthOf(node.children))));
    expect(read('>'.repeat(10_000))).toBe('too deep');
    expect(read(`${'- '.repeat(10_000)}a`)).toBe('too deep');
    expect(read(`${'- '.repeat(40)}a`)).toContain('a');
    const tree = treeOf(`${'*a '.repeat(20_000)}${'a*'.repeat(20_000)}`) ?? [];
    expect(depthOf(tree)).toBeLessThan(110);
    expect(markupOf(tree).match(/a/g)).toHaveLength(40_000);
  });
});
