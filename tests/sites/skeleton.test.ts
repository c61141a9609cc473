// @vitest-environment happy-dom
import { expect, test } from 'vitest';

import { skeletonOf } from '@/sites/skeleton';

function skeletonIn(body: string): string {
  const page = new DOMParser().parseFromString(
    `<!doctype html><html><body>${body}</body></html>`,
    'text/html',
  );
  return skeletonOf(page).replace(/^html\n body\n?/, '');
}

const listing = '<li class="paper"><h2>A title <a href="/p/1">link</a></h2></li>';

test('a page is its tags, classes, roles and names of attributes', () => {
  expect(skeletonIn(`<ul class="list wide" role="list" data-kind="new">${listing}</ul>`)).toBe(
    ['  ul.list.wide role=list [data-kind]', '   li.paper', '    h2 …', '     a [href] …'].join('\n'),
  );
});

test('what is repeated stands once', () => {
  expect(skeletonIn(`<ul>${listing.repeat(31)}</ul>`)).toBe(
    ['  ul', '   li.paper ×31', '    h2 …', '     a [href] …'].join('\n'),
  );
});

test('of pairs, and of siblings that differ, the first few stand', () => {
  expect(skeletonIn(`<dl>${'<dt></dt><dd></dd>'.repeat(9)}</dl>`).split('\n')).toEqual([
    '  dl',
    ...['   dt', '   dd', '   dt', '   dd', '   dt', '   dd'],
    '   dt ×6 more',
    '   dd ×6 more',
  ]);
});

test('nothing that tells a person apart is in it', () => {
  const secrets = `<div id="user-ada" class="user-48213 ada@lab.example" title="Ada" data-user-48213="Ada" style="--x: Ada">
    <a href="https://lab.example/?token=s3cret" role="Ada Lovelace">Ada</a><!-- Ada --><x-ada-1815></x-ada-1815>
    <script>const user = "Ada"</script><svg><title>Ada</title></svg><textarea>Ada</textarea><input value="Ada">
    <paperlight-page></paperlight-page><i data-paperlight="arxiv:1706.03762"></i></div>`;
  expect(skeletonIn(secrets)).toBe(
    [
      '  div.user-# [title data-user-#]',
      '   a [href] …',
      '   x-ada-#',
      '   textarea …',
      '   input [value]',
      '   i',
    ].join('\n'),
  );
});

test('a form is seen through, whatever its inputs are named', () => {
  const inputs = ['children', 'attributes', 'childNodes', 'localName'].map(
    (name) => `<input name="${name}">`,
  );
  expect(skeletonIn(`<form class="results">${inputs.join('')}<p></p></form>`)).toBe(
    ['  form.results', '   input [name] ×4', '   p'].join('\n'),
  );
});

test('a page without end or bottom has a skeleton all the same, of no more than 30,000 characters', () => {
  const wide = Array.from({ length: 25_000 }, (_, at) => `<p class="a${at % 99} b${at % 97}"></p>`).join('');
  const deep = `${'<div>'.repeat(300)}x`;
  const long = `<p class="${'x '.repeat(100_000)}${'y'.repeat(100_000)}"></p>`;
  for (const body of [wide, deep, long]) expect(skeletonIn(body).length).toBeLessThanOrEqual(30_000);
  expect(skeletonIn(`<nav>${wide}</nav><main><p class="it"></p></main>`)).toBe('main\n p.it');
});
