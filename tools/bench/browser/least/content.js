// The least that does to a listing what ours does: every field is read, a worker is asked, all is marked, and what is near
// the view gets a strip. Nothing is checked, kept, followed or ready to be pressed.
const nearby = 300; // Pixels

// What ours shows, as it looks, and doing nothing when pressed

/** @param {string} name @param {string} part @param {(Node | string)[]} inner */
function part(name, part, ...inner) {
  const element = document.createElement(name);
  element.setAttribute('part', part);
  element.append(...inner);
  return element;
}

/** @param {string} name @param {Node} inner */
function hostOf(name, inner) {
  const host = document.createElement(name);
  host.attachShadow({ mode: 'closed' }).append(inner);
  return host;
}

/** @param {string[]} words */
function buttons(...words) {
  return words.map((word) => part('button', 'button', word));
}

/** @param {boolean} isFlagged */
function stripOf(isFlagged) {
  const chip = part('span', 'chip', part('span', 'dot'), part('span', 'reason', 'title: exoplanets'));
  const shown = isFlagged ? [chip] : [];
  return hostOf(
    'paperlight-paper',
    part('div', 'strip', part('span', 'new', 'new'), ...shown, ...buttons('Save', '×', 'Why?')),
  );
}

/** @param {number} flagged @param {number} found */
function barOf(flagged, found) {
  const counts = part('span', 'counts', `${flagged} flagged of ${found}`);
  return hostOf(
    'paperlight-page',
    part('div', 'bar', counts, ...buttons('All', 'Flagged', 'New', 'List', '×')),
  );
}

/** @param {Element} row */
function read(row) {
  const about = row.nextElementSibling ?? row;
  /** @param {string} at */
  const textOf = (at) => about.querySelector(at)?.textContent.trim();
  return {
    id: new URL(row.querySelector('a[href*="/abs/"]')?.getAttribute('href') ?? '', location.href).pathname,
    title: textOf('.list-title'),
    authors: [...about.querySelectorAll('.list-authors a')].map(({ textContent }) => textContent),
    abstract: textOf('p.mathjax'),
    categories: textOf('.list-subjects'),
    comment: textOf('.list-comments'),
    venue: textOf('.list-journal-ref'),
    code: about.querySelector('.list-comments a, p.mathjax a')?.getAttribute('href'),
    replaced: row.textContent.includes('replaced'),
  };
}

/** @param {Element} element @param {string} id @param {boolean} isFlagged */
function mark(element, id, isFlagged) {
  element.setAttribute('data-paperlight', id);
  element.setAttribute('data-paperlight-verdict', isFlagged ? 'flagged' : 'quiet');
  element.setAttribute('data-paperlight-seen', 'new');
  if (isFlagged) element.setAttribute('data-paperlight-colour', 'amber');
}

/** @param {Element[]} rows @param {{ id: string }[]} papers @param {boolean[]} flags */
function show(rows, papers, flags) {
  const below = rows.findIndex((row) => row.getBoundingClientRect().top > window.innerHeight + nearby);
  rows.forEach((row, at) => {
    for (const element of [row, row.nextElementSibling ?? row]) {
      mark(element, papers[at]?.id ?? '', flags[at] ?? false);
      if (at < below || below < 0) element.setAttribute('data-paperlight-near', '');
    }
    if (at < below || below < 0) row.append(stripOf(flags[at] ?? false));
  });
  document.documentElement.setAttribute('data-paperlight-scheme', 'light');
  document.documentElement.append(barOf(flags.filter(Boolean).length, rows.length));
}

const rows = [...document.querySelectorAll('dl#articles > dt')];
const papers = rows.map(read);
chrome.runtime.sendMessage(papers, (flags) => show(rows, papers, flags));
