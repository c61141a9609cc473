import { build, buildButton, isolate, showIf } from '@/digest-page/build';
import { countText, type TextKey, text } from '@/locale/text';
import type { Digest, Site } from '@/sites/site';
import type { Kind } from '@/sites/teach/kinds';
import { outlines } from '@/sites/teach/outlines';

const kinds: [kind: Kind, name: TextKey][] = [
  ['title', 'teachTitle'],
  ['authors', 'teachAuthors'],
  ['abstract', 'teachAbstract'],
  ['date', 'teachDate'],
  ['venue', 'teachVenue'],
];

const longest = 160; // UTF-16 code units of a value
const mostProblems = 3;

export interface FoundCommands {
  pick: (kind: Kind) => void;
  drop: (kind: Exclude<Kind, 'title'>) => void;
}

export interface FoundView {
  element: HTMLElement;
  show: (site: Site, digest: Digest) => void;
}

/** What is found on the page: the legend, the first paper as it is read, and the buttons that correct it. */
export function buildFound({ pick, drop }: FoundCommands): FoundView {
  const rows = kinds.map(([kind, name]) => {
    const value = build('span', { part: 'value' });
    const none =
      kind === 'title'
        ? undefined
        : buildButton(text('teachNone'), () => drop(kind), text('teachNoneOf', text(name)), 'framed');
    const picking = buildButton(
      text('teachPick'),
      () => pick(kind),
      text('teachPickOf', text(name)),
      'framed',
    );
    const label = build('span', { part: 'field' }, ...sampleOf(kind), text(name));
    return {
      kind,
      value,
      none,
      row: build('div', { part: 'row' }, label, value, picking, ...(none ? [none] : [])),
    };
  });
  const id = build('p', { part: 'line soft' });
  const problems = build('ul', { part: 'problems' });
  const element = build(
    'div',
    {},
    build('p', { part: 'line' }, ...sampleOf('listing'), text('teachListing')),
    build('h3', { part: 'heading' }, text('teachFirst')),
    ...rows.map(({ row }) => row),
    id,
    problems,
  );
  return {
    element,
    show(site, { listings, problems: said }) {
      const paper = listings[0]?.paper;
      for (const { kind, value, none } of rows) {
        const words = paper?.[kind];
        const shown = (Array.isArray(words) ? words.join(', ') : words) ?? '';
        value.replaceChildren(
          shown ? isolate(cut(shown)) : build('span', { part: 'soft' }, text('teachNothing')),
        );
        if (none) showIf(none, site[kind] !== undefined);
      }
      id.replaceChildren(...(paper ? [text('teachId'), ' ', isolate(cut(paper.id))] : []));
      problems.replaceChildren(
        ...said
          .slice(0, mostProblems)
          .map((problem) => build('li', {}, isolate(cut(problem.replace(`${site.name}: `, ''))))),
      );
      showIf(problems, said.length > 0);
    },
  };
}

/** "84 papers". */
export function countOf({ listings }: Digest): string {
  return countText('teachPapers', listings.length);
}

/** How a field is outlined on the page. */
function sampleOf(name: Kind | 'listing'): Node[] {
  return name in outlines ? [build('span', { part: `sample sample-${name}` })] : [];
}

function cut(words: string): string {
  return words.length > longest ? `${words.slice(0, longest)}…` : words;
}
