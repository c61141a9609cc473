import { parentPort } from 'node:worker_threads';

import { siteFor } from '@/sites';
import { employ } from '@/tools/evaluate/crew';
import { allPages, isFirst, type Result, tryPage } from './results';
import type { Trial } from './trials';

const workers = 2;

/** How well every known page is read, as Markdown: its papers, and what becomes of them when its markup changes. */
export async function report(launcher: URL): Promise<string> {
  const pages = allPages();
  const results = await employ<Result>(launcher, { workers }, pages.length, (done) => {
    process.stderr.write(`\r${done} of ${pages.length} pages`);
  });
  process.stderr.write('\n');
  const isCaptured = ({ page }: Result) => page.file.startsWith('..');
  const captured = results.filter(isCaptured);
  return [
    '## Captured pages\n',
    captured.length === 0 ? 'None: ../shared/captures is absent.' : pagesTable(captured),
    '\n## Own pages\n',
    pagesTable(results.filter((result) => !isCaptured(result))),
    '\n## After a change of markup\n',
    'The share of papers still found, and how many pages said that the site has changed.\n',
    changesTable(results),
  ].join('\n');
}

/** Reads the pages whose numbers arrive, one after the other. */
export function work(): void {
  const pages = allPages();
  parentPort?.on('message', (number: number) => {
    const page = pages[number]!;
    parentPort?.postMessage({ number, outcomes: [tryPage(page, isFirst(page, pages))] });
  });
}

function pagesTable(results: Result[]): string {
  const rows = results.map(({ page, site, links }) => {
    const silent = page.shown.length === 0;
    return [nameOf(page.file), page.shown.length, ...(silent ? silence(site, links) : figures(site, links))];
  });
  return table(
    ['page', 'papers', 'recall', 'precision', 'recall by links alone', 'precision by links alone'],
    rows,
  );
}

function figures(site: Trial, links: Trial): string[] {
  return [site, links].flatMap(({ recall, precision }) => [percent(recall), percent(precision)]);
}

function silence(...trials: Trial[]): string[] {
  return trials.flatMap(({ found }) => [found === 0 ? 'silent' : `${found} invented`, '']);
}

function changesTable(results: Result[]): string {
  const rows = [...groupBy(results, ({ page }) => siteFor(page.url)?.name ?? '')].map(([name, own]) => {
    const trials = groupBy(
      own.flatMap(({ changed }) => changed),
      ({ what }) => what,
    );
    return { name, cells: new Map([...trials].map(([what, all]) => [what, cellOf(all)])) };
  });
  const changes = [...new Set(rows.flatMap(({ cells }) => [...cells.keys()]))];
  return table(
    ['site', ...changes],
    rows
      .filter(({ cells }) => cells.size > 0)
      .map(({ name, cells }) => [name, ...changes.map((change) => cells.get(change) ?? '')]),
  );
}

/** "97 %, told 2 of 3, 1 wrong" */
function cellOf(trials: Trial[]): string {
  const mean = trials.reduce((sum, { recall }) => sum + recall, 0) / trials.length;
  const told = trials.filter(({ announced }) => announced).length;
  const wrong = trials.filter(({ precision }) => precision < 1).length;
  const lost = trials.filter(({ recall, announced }) => recall < 1 && !announced).length;
  return [
    percent(mean),
    told > 0 && `told ${told} of ${trials.length}`,
    wrong > 0 && `**${wrong} wrong**`,
    lost > 0 && `**${lost} lost unsaid**`,
  ]
    .filter(Boolean)
    .join(', ');
}

function nameOf(file: string): string {
  return file.replace(/^(\.\.\/shared\/captures|tests\/sites)\//, '').replace(/(\/page)?\.html$/, '');
}

function percent(share: number): string {
  return `${Math.floor(share * 1000) / 10} %`;
}

function table(head: string[], rows: (string | number)[][]): string {
  const line = (cells: (string | number)[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function groupBy<Value>(values: Value[], nameOf: (value: Value) => string): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const value of values) groups.set(nameOf(value), [...(groups.get(nameOf(value)) ?? []), value]);
  return groups;
}
