import type { Page } from '@playwright/test';
import type { SavedPaper } from '@/domain/library';
import { emptyTable, learnNow } from '@/tests/e2e/inside';
import { bibtexOf, fileOf } from '@/tests/e2e/library-files';
import { makeSightings, putMany } from '@/tests/e2e/many-papers';
import { makePapers } from '@/tests/e2e/papers';
import { anInterest, restore } from '@/tests/e2e/restore';
import type { Opened } from './own-browser';
import { isWhole } from './report';
import type { Truth } from './truth';

/** Something long that must be done whole or not at all. */
export interface Step {
  fault: string;
  /** The background plays no part in it. */
  asleep?: 'asleep';
  /** It begins with less in the database than in the second copy. */
  emptied?: true;
  /** Once, before all. */
  prepare: (opened: Opened) => Promise<void>;
  /** Leads to where it can begin; `begin` resolves when it has begun, `end` when it is done. */
  ready: (opened: Opened) => Promise<{ begin: () => Promise<unknown>; end: () => Promise<unknown> }>;
  /** What tells on disk whether it was done. */
  measure: (truth: Truth) => number;
  /** What it measures when it was done whole, from what was there before. */
  whole: (before: Truth) => number;
}

const many = isWhole ? 20_000 : 2_000;

const old = {
  library: ['id', 'savedAt'],
  interests: ['id', 'createdAt'],
  judgements: ['paperId', 'at'],
  settings: ['id'],
  sightings: ['id', 'lastAt'],
  verdicts: ['paperId', 'flaggedAt'],
  upkeep: ['id'],
};

/** A database of version 1, as the first release made it. */
async function makeOld(inside: Page): Promise<void> {
  const library = makePapers(many).map((paper, at) => ({ ...paper, savedAt: at, tags: [`tag ${at % 9}`] }));
  await inside.evaluate(
    async ([tables, json]) => {
      const done = (request: IDBRequest | IDBTransaction, event: string) =>
        new Promise((resolve) => request.addEventListener(event, resolve));
      await done(indexedDB.deleteDatabase('paperlight'), 'success');
      const opening = indexedDB.open('paperlight', 10);
      opening.addEventListener('upgradeneeded', () => {
        for (const [name, [keyPath = '', ...indexes]] of Object.entries(tables)) {
          const store = opening.result.createObjectStore(name, { keyPath });
          for (const index of indexes) store.createIndex(index, index);
        }
      });
      await done(opening, 'success');
      const filling = opening.result.transaction('library', 'readwrite', { durability: 'relaxed' });
      for (const row of JSON.parse(json)) filling.objectStore('library').put(row);
      await done(filling, 'complete');
      opening.result.close();
    },
    [old, JSON.stringify(library)] as const,
  );
}

const newest = 40; // At least: Dexie's versions times ten

const migration: Step = {
  fault: 'browser killed while the database of an older version is opened',
  asleep: 'asleep',
  prepare: async () => {},
  async ready({ inside, context, extensionId }) {
    for (const page of context.pages()) if (page !== inside) await page.close();
    await makeOld(inside);
    const page = await context.newPage();
    const tell: Record<string, () => void> = {};
    const told = (event: string) => new Promise<void>((resume) => (tell[event] = resume));
    const [begun, done] = [told('upgradeneeded'), told('success')];
    await page.exposeFunction('tell', (event: string) => tell[event]?.());
    await page.addInitScript(() => {
      const open = indexedDB.open.bind(indexedDB);
      IDBFactory.prototype.open = (...what) => {
        const opening = open(...what);
        for (const event of ['upgradeneeded', 'success'])
          opening.addEventListener(event, () =>
            (window as unknown as { tell: (event: string) => void }).tell(event),
          );
        return opening;
      };
    });
    const begin = async () => {
      void page.goto(`chrome-extension://${extensionId}/library.html#saved`).catch(() => {}); // It may be killed
      await begun;
    };
    return { begin, end: () => done };
  },
  measure: ({ version, tables }) => {
    const count = Object.keys(tables).length;
    const isOld = version === 10 && count === Object.keys(old).length;
    const isNew = version >= newest && count > Object.keys(old).length;
    return isOld ? 1 : isNew ? 2 : 0;
  },
  whole: () => 2,
};

let given = 0; // Papers so far
const most = 60_000; // In the library, before it begins anew

const bringingIn: Step = {
  fault: 'browser killed while papers of a file are brought in',
  prepare: async () => {},
  async ready({ inside, openPage }) {
    if (given >= most) {
      given = 0;
      await emptyTable(inside, 'library');
      await inside.evaluate(async () => {
        await chrome.storage.local.clear();
        await (await navigator.storage.getDirectory()).removeEntry('tally', { recursive: true });
      });
    }
    const library = await openPage('library', 'bring-in');
    const text = bibtexOf(makePapers(many, given));
    given += many;
    await library.getByTestId('import-files').setInputFiles(fileOf('mine.bib', text));
    const button = library.getByRole('button', { name: /^Bring in [\d,]+ papers?$/ });
    await button.waitFor({ timeout: 120_000 });
    const end = () => library.getByText(/brought in\./).waitFor({ timeout: 300_000 });
    return { begin: () => button.click(), end };
  },
  measure: ({ tables }) => tables.library?.length ?? 0,
  whole: ({ tables }) => (tables.library?.length ?? 0) + many,
};

const saved = makePapers(many).map((paper, at): SavedPaper => ({ ...paper, savedAt: at + 1 }));

const restoring: Step = {
  fault: 'browser killed while the second copy is restored',
  emptied: true,
  async prepare({ openPage }) {
    const options = await openPage('options');
    await restore(options, { library: saved, interests: [anInterest({})] });
    await options.close();
  },
  async ready({ inside, openPage }) {
    await emptyTable(inside, 'library');
    const options = await openPage('options');
    const button = options.getByRole('button', { name: 'Restore everything' });
    await options.getByText(/papers would come back/).waitFor();
    const end = () => options.getByText(/are back\./).waitFor({ timeout: 300_000 });
    return { begin: () => button.click(), end };
  },
  measure: ({ tables }) => tables.library?.length ?? 0,
  whole: () => many,
};

const training: Step = {
  fault: 'browser killed while it learns from what was judged',
  async prepare({ inside, openPage }) {
    const options = await openPage('options');
    const judgements = saved.slice(0, 300).map((paper, at) => {
      const judged = at % 2 === 0 ? ('saved' as const) : ('dismissed' as const);
      return { paperId: paper.id, judged, at: at + 1, paper };
    });
    const library = saved.slice(0, 300).filter((_, at) => at % 2 === 0);
    await restore(options, { library, judgements, interests: [anInterest({ phrases: ['exoplanets'] })] });
    await options.close();
    await putMany(
      inside,
      'sightings',
      makeSightings(() => 0, saved),
    );
  },
  async ready({ inside }) {
    await inside.waitForTimeout(500); // Until what the options page wished to have learned is
    await emptyTable(inside, 'learned');
    await emptyTable(inside, 'encodings');
    let learning: Promise<void> = Promise.resolve();
    const begin = async () => {
      learning = learnNow(inside);
      learning.catch(() => {}); // It may be killed
    };
    return { begin, end: () => learning };
  },
  measure: ({ tables }) => tables.learned?.length ?? 0,
  whole: () => 1,
};

export const steps = [migration, bringingIn, restoring, training];
