// Small pages of our own, each with the papers that a reader sees on it.

export const url = 'https://example.org/papers/2026';

interface Known {
  id: string;
  title: string;
  authors: string[];
}

const works: [title: string, authors: string[]][] = [
  ['Bridges that count the trains they carry', ['Ada Lovelace', 'Grace Hopper']],
  ['A small theory of large drawers', ['Emmy Noether']],
  ['On teaching bicycles to remember potholes', ['Mary Somerville', 'Sofia Kovalevskaya', 'Hypatia Theon']],
  ['Clocks', ['Lise Meitner', 'Chien-Shiung Wu']],
  ['How umbrellas learn which way is up', ['Maria Mayer']],
  ['Forty ways of folding a map, and one that works', ['Rosalind Franklin', 'Barbara McClintock']],
  ['Noise in kitchens: a survey of spoons', ['Dorothy Hodgkin', 'Ada Lovelace']],
];

const abstractOf = (title: string) =>
  `We look at ${title.toLowerCase()} from three sides, weigh what others have said of it, and find that most of it can be told with far fewer words than are in use today.`;

const nav = `<nav><ul class="menu"><li><a href="/">Home of the example</a></li><li><a href="/about">About this very site</a></li>
  <li><a href="/contact">Write to all of us</a></li></ul></nav>`;
const footer = `<footer><div><a href="/imprint">Who is behind all this</a></div><div><a href="/terms">Terms of all services</a></div></footer>`;

interface Structure {
  papers: Known[];
  body: string;
}

const webId = (at: number) => `web:example.org/papers/p${at}`;
const link = (at: number) => `/papers/p${at}`;

function made(
  idOf: (at: number, title: string) => string,
  write: (title: string, authors: string[], at: number) => string,
  join: (rows: string[]) => string,
): Structure {
  return {
    papers: works.map(([title, authors], at) => ({ id: idOf(at, title), title, authors })),
    body: join(works.map(([title, authors], at) => write(title, authors, at))),
  };
}

const titled = (title: string) => `title:${title.toLowerCase().replace(/[^a-z]+/g, '-')}`;
const T = 'data-test-title=""';

export const structures: Record<string, Structure> = {
  'a list': made(
    webId,
    (title, authors, at) =>
      `<li class="paper"><a ${T} class="paper-title" href="${link(at)}">${title}</a> <span class="by">${authors.join(', ')}</span></li>`,
    (rows) => `<ul class="papers">${rows.join('')}</ul>`,
  ),
  'a bare list': made(
    webId,
    (title, authors, at) => `<li><a ${T} href="${link(at)}">${title}</a><br>${authors.join(', ')}</li>`,
    (rows) => `<h2>Accepted</h2><ul>${rows.join('')}</ul>`,
  ),
  'a table': made(
    (at) => `arxiv:2607.0000${at}`,
    (title, authors, at) =>
      `<tr><td>${at + 1}</td><td ${T}>${title}</td><td>${authors.join(', ')}</td><td><a href="https://arxiv.org/abs/2607.0000${at}">arXiv</a></td></tr>`,
    (rows) =>
      `<table><thead><tr><th>No.</th><th>Title</th><th>Authors</th><th>Links</th></tr></thead><tbody>${rows.join('')}</tbody></table>`,
  ),
  'terms and descriptions': made(
    (at) => `arxiv:2607.0000${at}`,
    (title, authors, at) =>
      `<dt><a href="https://arxiv.org/abs/2607.0000${at}">2607.0000${at}</a></dt><dd><div ${T} class="list-title"><span>Title:</span> ${title}</div><div class="list-authors">${authors.map((name) => `<a href="/by/${name[0]}">${name}</a>`).join(', ')}</div></dd>`,
    (rows) =>
      `<h3>Monday</h3><dl>${rows.slice(0, 4).join('')}</dl><h3>Tuesday</h3><dl>${rows.slice(4).join('')}</dl>`,
  ),
  'titles that are terms': made(
    webId,
    (title, authors, at) =>
      `<dt ${T}>${title}</dt><dd><i>${authors.join(', ')}</i>; 27(${at}):1-30. [<a href="${link(at)}">abs</a>]</dd>`,
    (rows) => `<dl>${rows.join('')}</dl>`,
  ),
  'headings and what follows': made(
    webId,
    (title, authors, at) =>
      `<h3><a ${T} href="${link(at)}">${title}</a></h3><div class="authors">${authors.join(', ')}</div><p>${abstractOf(title)}</p>`,
    (rows) => `<h2>Session 1</h2>${rows.slice(0, 3).join('')}<h2>Session 2</h2>${rows.slice(3).join('')}`,
  ),
  'sections in sections': made(
    webId,
    (title, authors, at) =>
      `<article><h4><a ${T} href="${link(at)}">${title}</a></h4><p class="names">${authors.map((name) => `<span class="name">${name}</span>`).join(', ')}</p></article>`,
    (rows) =>
      `<section><h2>Oral</h2><section><h3>Morning</h3>${rows.slice(0, 2).join('')}</section><section><h3>Evening</h3>${rows.slice(2, 3).join('')}</section></section><section><h2>Posters</h2><section>${rows.slice(3).join('')}</section></section>`,
  ),
  cards: made(
    webId,
    (title, authors, at) =>
      `<div class="col-md-4 mb-3"><div class="card h-100"><div class="card-body"><h5 class="card-title"><a ${T} href="${link(at)}">${title}</a></h5><h6 class="card-subtitle text-muted">${authors.join(', ')}</h6><p class="card-text">${abstractOf(title)}</p></div></div></div>`,
    (rows) =>
      `<div class="container"><div class="row">${rows.join('')}</div><div class="card"><h5>Newsletter of the example</h5></div></div>`,
  ),
  'a soup of blocks': made(
    webId,
    (title, authors, at) =>
      `<div class="css-1x2y3z"><div class="css-9q8w7e"><a ${T} class="css-4r5t6y" href="${link(at)}">${title}</a></div><div class="css-7u8i9o">${authors.map((name) => `<span class="sc-bdVaJa">${name}</span>`).join(' ')}</div></div>`,
    (rows) =>
      `<div id="root"><div class="css-aa11bb"><div class="css-1x2y3z"><div class="css-9q8w7e">Filter by the day</div></div>${rows.join('')}</div></div>`,
  ),
  'without links': made(
    (_, title) => titled(title),
    (title, authors) =>
      `<div class="talk"><p ${T}><strong>${title}</strong></p><p>${authors.join(', ')}</p><p>${abstractOf(title)}</p></div>`,
    (rows) => `<div class="programme">${rows.join('')}</div>`,
  ),
  'without links and names': made(
    (_, title) => titled(title),
    (title, authors) => `<div><div ${T}>${title}</div><div>${authors.join(', ')}</div></div>`,
    (rows) => `<main><div>${rows.join('')}</div></main>`,
  ),
  'made classes with a stem': made(
    webId,
    (title, authors, at) =>
      `<div class="PaperCard_card__x7Fq2"><a ${T} class="PaperCard_title__9aB3d" href="${link(at)}">${title}</a><div class="PaperCard_authors__Zk81m">${authors.join(', ')}</div></div>`,
    (rows) => `<div class="Page_root__a1B2c">${rows.join('')}</div>`,
  ),
  'rows of two': made(
    webId,
    (title, authors, at) =>
      `<tr class="athing"><td>${at + 1}.</td><td class="title"><a ${T} href="${link(at)}">${title}</a></td></tr><tr><td></td><td class="subtext">${authors.join(', ')}</td></tr>`,
    (rows) => `<table>${rows.join('')}</table>`,
  ),
};

/** The page of a structure, with what pages have around their papers. */
export function pageOf(name: string): string {
  return `<!doctype html><html><head><title>Papers</title></head><body>${nav}${structures[name]!.body}${footer}</body></html>`;
}
