import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

// The walls of the house: which room may open the door to which. The longest matching path counts.
const mayImport: Record<string, string[]> = {
  'domain/': [],
  'locale/': ['domain/', 'public/_locales/'],
  'sites/': ['domain/'],
  'storage/': ['domain/'],
  'exchange/': ['domain/'],
  'messages/': ['domain/'],
  'components/': ['domain/', 'locale/'],
  'entrypoints/background.ts': ['domain/', 'messages/', 'sites/', 'storage/'],
  'entrypoints/digest.content/': ['domain/', 'sites/', 'locale/', 'messages/ask', 'messages/batch'],
  'entrypoints/popup/': ['domain/', 'sites/', 'storage/', 'exchange/', 'components/', 'locale/', 'messages/protocol'],
  'entrypoints/options/': ['domain/', 'sites/', 'storage/', 'exchange/', 'components/', 'locale/'],
  'entrypoints/welcome/': ['domain/', 'sites/', 'storage/', 'components/', 'locale/'],
};

// Which packages a room may use; types are free.
const mayUse: Record<string, string[]> = {
  'domain/': [],
  'locale/': ['wxt'],
  'sites/': [],
  'storage/': ['dexie', 'wxt', 'zod/mini'],
  'exchange/': ['zod/mini'],
  'messages/': ['wxt', 'zod/mini'],
  'components/': ['preact'],
  'entrypoints/background.ts': ['wxt'],
  'entrypoints/digest.content/': ['wxt'],
  'entrypoints/popup/': ['preact', 'wxt', 'zod/mini'],
  'entrypoints/options/': ['preact', 'wxt'],
  'entrypoints/welcome/': ['preact', 'wxt'],
};

const rooms = Object.keys(mayImport);
const files = globSync(`{${rooms.map((room) => room.replace(/\/$/, '/**/*')).join(',')}}`).filter((file) =>
  /\.tsx?$/.test(file),
);

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
  return starts.some((start) => `${path}/`.startsWith(start) || path === start);
}

test('the house has rooms', () => expect(files.length).toBeGreaterThan(50));

describe.each(files)('%s', (file) => {
  const source = readFileSync(file, 'utf8');
  const room = rooms.find((path) => file.startsWith(path))!;
  const arrows = arrowsOf(source);

  test('opens only the doors of its room', () => {
    const doors = arrows.filter(({ to }) => to.startsWith('@/'));
    const closed = doors.filter(({ to, typeOnly }) => {
      const target = to.slice(2);
      if (target.startsWith(room) || startsWithOne(target, mayImport[room]!)) return false;
      return !(typeOnly && room === 'entrypoints/digest.content/' && target === 'messages/protocol');
    });
    expect(closed.map(({ to }) => to)).toEqual([]);
  });

  test('uses only the packages of its room', () => {
    const packages = arrows.filter(({ to, typeOnly }) => !/^(@\/|\.)/.test(to) && !typeOnly);
    const strangers = packages.filter(({ to }) => !mayUse[room]!.some((name) => to === name || to.startsWith(`${name}/`)));
    expect(strangers.map(({ to }) => to)).toEqual([]);
  });

  test('does not climb out of its room', () => {
    expect(arrows.filter(({ to }) => to.startsWith('..')).map(({ to }) => to)).toEqual([]);
  });

  test('has at most 250 lines', () => {
    expect(source.split('\n').length).toBeLessThanOrEqual(250);
  });

  test('never turns text into markup', () => {
    expect(codeOf(source)).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write/);
  });

  test('has no any', () => {
    expect(codeOf(source)).not.toMatch(/(:|<|\bas|,)\s*any\b/);
  });

  test('registers no browser listener after an await', () => {
    // Listeners added late miss the event that woke the worker
    const late = /\bawait\b[^]*browser\.[\w.]+\.addListener|browser\.[\w.]+\.addListener[^]*\bawait\b[^]*\}\s*async function main/;
    if (file === 'entrypoints/background.ts') expect(listenersAfterAwait(codeOf(source))).toEqual([]);
    else if (room === 'messages/') expect(codeOf(source)).not.toMatch(late);
  });
});

/** The listeners that stand inside an async function. */
function listenersAfterAwait(source: string): string[] {
  return [...source.matchAll(/async\s+(?:function\s+)?\w*\s*\([^)]*\)[^{]*\{([^]*?)\n\}/g)].flatMap(([, body]) =>
    [...(body ?? '').matchAll(/browser\.[\w.]+\.addListener/g)].map(([call]) => call),
  );
}
