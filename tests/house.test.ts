import { readdirSync, readFileSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';

// The walls of the house: which room may open the door to which. The longest matching path counts.
const mayImport: Record<string, string[]> = {
  'domain/': [],
  'locale/': ['domain/', 'public/_locales/'],
  'sites/': ['domain/'],
  'storage/': ['domain/'],
  'exchange/': ['domain/', 'locale/'],
  'messages/': ['domain/', 'exchange/site-schema'],
  'components/': ['domain/', 'locale/'],
  'deeds/': ['domain/', 'locale/', 'storage/', 'exchange/', 'messages/ask'],
  'search/': ['domain/', 'storage/'],
  'entrypoints/background/': [
    'domain/',
    'messages/',
    'sites/',
    'storage/',
    'exchange/checked-backup',
    'deeds/write-backup',
    'locale/',
  ],
  'entrypoints/backup-writer/': ['deeds/write-backup'],
  'digest-page/': ['domain/', 'sites/', 'locale/', 'messages/ask', 'messages/batch'],
  'teach-page/': ['domain/', 'digest-page/', 'sites/', 'locale/', 'messages/ask'],
  'entrypoints/teach.content.ts': ['teach-page/'],
  'entrypoints/learn.content.ts': ['digest-page/', 'sites/'],
  'entrypoints/digest.content.ts': ['digest-page/'],
  'entrypoints/any-page.content.ts': ['digest-page/', 'sites/'],
  'entrypoints/mailing.content/': ['domain/', 'digest-page/', 'sites/', 'exchange/digests/'],
  'entrypoints/commands.content.ts': ['digest-page/'],
  'entrypoints/list.content.ts': ['digest-page/'],
  'entrypoints/site.content.ts': ['digest-page/', 'sites/'],
  'entrypoints/page-skeleton.ts': ['sites/'],
  'entrypoints/popup/': [
    'domain/',
    'deeds/',
    'search/',
    'sites/',
    'storage/',
    'exchange/',
    'components/',
    'locale/',
    'messages/protocol',
  ],
  'entrypoints/library/': [
    'domain/',
    'deeds/',
    'search/',
    'sites/',
    'storage/',
    'exchange/',
    'components/',
    'locale/',
    'messages/ask',
    'messages/batch',
  ],
  'entrypoints/options/': ['domain/', 'deeds/', 'sites/', 'storage/', 'exchange/', 'components/', 'locale/'],
  'entrypoints/welcome/': ['domain/', 'deeds/', 'sites/', 'storage/', 'components/', 'locale/'],
};

// Whose types alone a room may know.
const mayKnow: Record<string, string[]> = {
  'domain/': ['sites/site'],
  'storage/': ['sites/site'],
  'exchange/': ['sites/site'],
  'deeds/': ['components/'],
  'digest-page/': ['messages/protocol'],
  'teach-page/': ['messages/protocol'],
  'entrypoints/library/': ['messages/protocol'],
  'messages/': ['sites/site'],
};

// Which packages a room may use; types are free.
const mayUse: Record<string, string[]> = {
  'domain/': [],
  'locale/': ['wxt'],
  'sites/': [],
  'storage/': ['dexie', 'wxt', 'zod/mini'],
  'exchange/': ['fflate', 'postal-mime', 'zod/mini'],
  'messages/': ['wxt', 'zod/mini'],
  'components/': ['preact', 'markdown-it'],
  'deeds/': ['wxt'],
  'search/': [],
  'entrypoints/background/': ['wxt'],
  'entrypoints/backup-writer/': ['wxt'],
  'digest-page/': ['wxt'],
  'teach-page/': [],
  'entrypoints/teach.content.ts': ['wxt'],
  'entrypoints/learn.content.ts': ['wxt'],
  'entrypoints/digest.content.ts': ['wxt'],
  'entrypoints/any-page.content.ts': ['wxt'],
  'entrypoints/mailing.content/': ['wxt'],
  'entrypoints/commands.content.ts': ['wxt'],
  'entrypoints/list.content.ts': ['wxt'],
  'entrypoints/site.content.ts': ['wxt'],
  'entrypoints/page-skeleton.ts': ['wxt'],
  'entrypoints/popup/': ['preact', 'wxt', 'zod/mini'],
  'entrypoints/library/': ['preact', 'wxt'],
  'entrypoints/options/': ['preact', 'wxt'],
  'entrypoints/welcome/': ['preact', 'wxt'],
};

const rooms = Object.keys(mayImport);
const files = rooms.flatMap(filesIn).filter((file) => /\.tsx?$/.test(file));

function filesIn(room: string): string[] {
  if (statSync(room).isFile()) return [room];
  return readdirSync(room, { recursive: true, encoding: 'utf8' }).map((file) => room + file);
}

interface Arrow {
  to: string;
  typeOnly: boolean;
}

/** Every import of a file: static, side-effect, re-export and dynamic. */
function arrowsOf(source: string): Arrow[] {
  const fixed = [...source.matchAll(/^(?:import|export)(\s+type)?\s[^;'"]*?from\s*['"](.+?)['"]/gms)];
  const bare = [...source.matchAll(/^import\s*['"](.+?)['"]/gm)];
  const dynamic = [...source.matchAll(/\bimport\s*\(\s*['"`](.+?)['"`]/g)];
  return [
    ...fixed.map((match) => ({ to: match[2]!, typeOnly: match[1] !== undefined })),
    ...[...bare, ...dynamic].map((match) => ({ to: match[1]!, typeOnly: false })),
  ];
}

function codeOf(source: string): string {
  return source.replace(/\/\*.*?\*\/|^\s*\/\/.*$/gms, '');
}

function startsWithOne(path: string, starts: string[]): boolean {
  return starts.some((start) => `${path}/`.startsWith(start.replace(/\/?$/, '/')));
}

const sources = files.map((file) => {
  const source = readFileSync(file, 'utf8');
  const room = rooms.find((path) => file.startsWith(path))!;
  return { file, room, source, code: codeOf(source), arrows: arrowsOf(source) };
});

/** What breaks a rule, as `file: offence`; a rule holds when nothing does. */
function offences(rule: (source: (typeof sources)[number]) => string[]): string[] {
  return sources.flatMap((source) => rule(source).map((offence) => `${source.file}: ${offence}`));
}

test('the house has rooms', () => expect(files.length).toBeGreaterThan(50));

test('a room opens only its own doors', () => {
  const closed = offences(({ room, arrows }) =>
    arrows
      .filter(({ to, typeOnly }) => {
        const target = to.slice(2);
        if (!to.startsWith('@/') || startsWithOne(target, [room, ...mayImport[room]!])) return false;
        return !(typeOnly && startsWithOne(target, mayKnow[room] ?? []));
      })
      .map(({ to }) => to),
  );
  expect(closed).toEqual([]);
});

test('a room uses only its own packages', () => {
  const strangers = offences(({ room, arrows }) =>
    arrows
      .filter(({ to, typeOnly }) => !/^(@\/|\.)/.test(to) && !typeOnly && !startsWithOne(to, mayUse[room]!))
      .map(({ to }) => to),
  );
  expect(strangers).toEqual([]);
});

test('nobody climbs out of a room', () => {
  expect(offences(({ arrows }) => arrows.map(({ to }) => to).filter((to) => to.startsWith('..')))).toEqual(
    [],
  );
});

test('no file is longer than 250 lines', () => {
  const long = offences(({ source }) => {
    const lines = source.split('\n').length - 1;
    return lines > 250 ? [`${lines} lines`] : [];
  });
  expect(long).toEqual([]);
});

test('text never becomes markup', () => {
  const markup = /innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write/g;
  expect(offences(({ code }) => code.match(markup) ?? [])).toEqual([]);
});

// Whoever else asks something of the network would do so behind the back of `request`, which notes it.
const network =
  /\bfetch\(|XMLHttpRequest|WebSocket|WebTransport|RTCPeerConnection|EventSource|sendBeacon|importScripts|new (?:Image|Audio)\b|createElement\('(?!a'|div')\w+|<(?:img|iframe|link|script|video|audio|source|object|embed)\b/g;
const mayAsk = [
  'deeds/request.ts', // Whatever leaves
  'storage/assets.ts', // The extension's own files
];

test('there is one door to the network', () => {
  const asking = offences(({ code }) => code.match(network) ?? []).map((offence) => offence.split(': '));
  expect([...new Set(asking.map(([file]) => file))].sort()).toEqual(mayAsk);
  expect(asking.map(([, what]) => what)).toEqual(['fetch(', 'fetch(']);
});

test('no page of ours looks up the hosts of the links it shows', () => {
  // Firefox does that for links on every page that is not https, before anybody follows them
  const off = '<meta http-equiv="x-dns-prefetch-control" content="off"';
  const pages = filesIn('entrypoints/').filter((file) => file.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(0);
  expect(pages.filter((file) => !readFileSync(file, 'utf8').includes(off))).toEqual([]);
});

test('nothing is any', () => {
  expect(offences(({ code }) => code.match(/(:|<|\bas|,)\s*any\b/g) ?? [])).toEqual([]);
});

test('no browser listener is registered after an await', () => {
  // A listener added late misses the event that woke the worker
  expect(offences(({ code }) => lateListenersIn(code))).toEqual([]);
});

test('a listener after an await would be seen', () => {
  const late = 'async function main() { if (x) { await y; } browser.runtime.onMessage.addListener(z); }';
  const early =
    'function main() { answer({ async a() { await y; } }); browser.runtime.onMessage.addListener(z); }';
  expect([lateListenersIn(late).length, lateListenersIn(early).length]).toEqual([1, 0]);
});

/** The `browser.….addListener` calls that stand after an `await` of a function around them. */
function lateListenersIn(code: string): string[] {
  const open: { isAsync: boolean; awaited: boolean }[] = [];
  const late: string[] = [];
  let header = 0; // Where the text began that leads to the next brace
  for (const token of code.matchAll(/[{};]|\bawait\b|\bbrowser\.[\w.]+\.addListener\b/g)) {
    const [word] = token;
    if (word === '{')
      open.push({ isAsync: /\basync\b/.test(code.slice(header, token.index)), awaited: false });
    else if (word === '}') open.pop();
    else if (word === 'await') {
      const own = open.findLastIndex(({ isAsync }) => isAsync);
      for (const block of open.slice(Math.max(own, 0))) block.awaited = true;
    } else if (word !== ';' && open.some(({ awaited }) => awaited)) late.push(word);
    if ('{};'.includes(word)) header = token.index + 1;
  }
  return late;
}
