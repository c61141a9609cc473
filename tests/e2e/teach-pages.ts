import { makePapers } from './papers';

export const labUrl = 'https://lab.example/papers/2026';

const advertisement = (at: number) =>
  `<li class="work promo"><h3><a class="name" href="/out/${at}">Learn to sail in ${at} weeks</a></h3><p class="who">Sailing School</p></li>`;

interface Look {
  papers: number;
  style?: string;
  /** Scripts of the page. */
  script?: string;
}

/** A page that lists papers, with an advertisement after every fourth of the first twenty. */
export function labPage({ papers, style = '', script = '' }: Look): string {
  const works = makePapers(papers).map(
    ({ title, authors, id }, at) =>
      `<li class="work"><h3><a class="name" href="/papers/${id.replace(/\W/g, '')}">${title}</a></h3><p class="who">${authors.join(', ')}</p><p class="when">Presented on 3 May 2026</p><p class="fund">Funded by Ada Lovelace</p></li>${at % 4 === 2 && at < 20 ? advertisement(at) : ''}`,
  );
  return `<!doctype html><html lang="en"><title>Lab</title>
<style>body { font: 16px sans-serif; max-width: 60em } li { margin: 12px 0 } ${style}</style>
<body><nav><ul><li><a href="/">The home of this lab</a></li><li><a href="/people">All of our people</a></li></ul></nav>
<h1>Publications</h1><ul class="works">${works.join('')}</ul><script>${script}</script></body></html>`;
}

/** Notes every event of a press that reaches something on the page. */
export const notingScript = `
window.reached = [];
for (const type of ['click', 'mousedown', 'pointerdown', 'mouseup', 'auxclick', 'keydown', 'focus'])
  for (const element of document.querySelectorAll('ul, li, a, h3, p'))
    element.addEventListener(type, () => reached.push(type + ' ' + element.localName));
document.addEventListener('click', () => reached.push('click document'));
`;

/** Plays the reader: presses by scripts, on all that is ours and at all places, and events of every kind. */
export const forgingScript = `
setInterval(() => {
  for (const host of document.querySelectorAll('paperlight-teach, paperlight-page')) {
    for (const type of ['click', 'pointerdown', 'mouseup', 'keydown'])
      host.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, clientX: 900, clientY: 540 }));
    host.click();
  }
  for (const key of ['Enter', 'Escape']) window.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  document.querySelector('.name')?.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
}, 50);
`;
