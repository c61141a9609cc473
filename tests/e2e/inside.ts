// What a page of the extension sees: the database, its second copy, and what pages ask.

/** A page of the extension, in whichever browser. */
interface Page {
  evaluate<Result, Given>(work: (given: Given) => Result | Promise<Result>, given?: Given): Promise<Result>;
}

type Row = Record<string, unknown>;

/** All rows of a table, as they lie in the database. */
export async function readRows(page: Page, table: string): Promise<Row[]> {
  return (await ask(page, table, 'getAll')) as Row[];
}

/** One row of a table; undefined when there is none. */
export async function readRow(page: Page, table: string, key: string): Promise<Row | undefined> {
  return (await ask(page, table, 'get', key)) as Row | undefined;
}

/** Puts rows into a table, in the place of those with the same key. */
export async function putRows(page: Page, table: string, rows: Row[]): Promise<void> {
  await page.evaluate(
    async ([name, values]) => {
      const opening = indexedDB.open('paperlight');
      await new Promise((resolve) => opening.addEventListener('success', resolve));
      const change = opening.result.transaction(name, 'readwrite');
      for (const value of values) change.objectStore(name).put(value);
      await new Promise((resolve) => change.addEventListener('complete', resolve));
      opening.result.close();
    },
    [table, rows] as const,
  );
}

/** Empties a table as a damaged disk does: without a word to anybody. */
export async function emptyTable(page: Page, table: string): Promise<void> {
  await ask(page, table, 'clear');
}

function ask(page: Page, table: string, what: 'getAll' | 'get' | 'clear', key = ''): Promise<unknown> {
  return page.evaluate(
    async ([name, deed, wanted]) => {
      const outcome = <Value>(request: IDBRequest<Value>) =>
        new Promise<Value>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const database = await outcome(indexedDB.open('paperlight'));
      const rows = database.transaction(name, 'readwrite').objectStore(name);
      const answer = await outcome((deed === 'get' ? rows.get(wanted) : rows[deed]()) as IDBRequest<unknown>);
      database.close(); // Once the transaction is done
      return answer;
    },
    [table, what, key] as const,
  );
}

/** Has the background learn what there is to learn; then it has no reason to do so by itself. */
export async function learnNow(page: Page): Promise<void> {
  const ask = () =>
    page.evaluate(() => chrome.runtime.sendMessage({ name: 'learn', question: {} }).catch(String));
  let reply = await ask();
  for (let tries = 1; tries < 5 && !reply?.answer; tries++) reply = await ask(); // The worker may die of another question
  if (!reply?.answer) throw new Error(`Nothing was learned: ${JSON.stringify(reply)}`);
}

/** Everything in `storage.local`, where the second copy lies; as one text, for handing over values takes ten times as long. */
export async function readCopies(page: Page): Promise<Row> {
  return JSON.parse(await page.evaluate(async () => JSON.stringify(await chrome.storage.local.get(null))));
}

/** How many rows of each table there should be, and since when, as the tally says. */
export function readTally(page: Page): Promise<Row> {
  return page.evaluate(async () => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('tally');
    return JSON.parse(await (await (await folder.getFileHandle('tally.json')).getFile()).text());
  });
}

/** Hears what pages ask of the background from now on; returns how often each question was asked, and how often `again`. */
export async function hearQuestions(page: Page): Promise<() => Promise<Record<string, number>>> {
  await page.evaluate(() => {
    const asked: Record<string, number> = {};
    const keys = new Set<string>();
    Object.assign(window, { asked });
    chrome.runtime.onMessage.addListener(({ name, key }: { name: string; key: string }) => {
      const told = keys.has(key) ? `${name} again` : name;
      asked[told] = (asked[told] ?? 0) + 1;
      keys.add(key);
    });
  });
  return () => page.evaluate(() => (window as unknown as { asked: Record<string, number> }).asked);
}
