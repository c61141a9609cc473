import '../exchange/texts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { request, type Wish } from '@/deeds/request';
import { database } from '@/storage/database';
import { clearRequests, noteRequest, watchRequests } from '@/storage/requests';
import { setClock, startAfresh } from '../storage/fresh';
import { firstOf } from '../storage/watched';
import { type StandIn, startStandIn } from './zotero-stand-in';

startAfresh();

let zotero: StandIn;
beforeEach(async () => {
  zotero = await startStandIn();
});
afterEach(() => zotero.close());

function ask(wish: Partial<Wish> = {}) {
  const url = `${zotero.address}/connector/getSelectedCollection?x=1`;
  const headers = { 'Content-Type': 'application/json', 'X-Zotero-Connector-API-Version': '3' };
  return request({ feature: 'zotero', url, headers, body: '{}', papers: 0, most: 60_000, ...wish });
}

const noted = () => firstOf(watchRequests());

test('a request is noted with whom it asked and what was answered, without what was said', async () => {
  setClock(1_000);
  const url = `${zotero.address}/connector/nothing?query=secret`;
  expect((await ask({ url, body: '{"secret":1}', papers: 3 })).status).toBe(404);
  const host = new URL(zotero.address).host;
  const row = { id: 1, at: 1_000, feature: 'zotero', method: 'POST', host, path: '/connector/nothing' };
  expect(await noted()).toEqual({ latest: [{ ...row, papers: 3, outcome: 404 }], count: 1 });
});

test('it is noted before it is made, and stays so when its page ends', async () => {
  zotero.fallSilent();
  const stop = new AbortController();
  const asked = ask({ stop: stop.signal }).catch((error: unknown) => error);
  await vi.waitFor(async () => expect((await noted()).latest).toHaveLength(1));
  expect((await noted()).latest[0]).not.toHaveProperty('outcome');
  stop.abort();
  expect(await asked).toMatchObject({ name: 'AbortError' });
  expect((await noted()).latest).toMatchObject([{ outcome: 'stopped' }]);
});

test('why there was no answer is noted', async () => {
  zotero.fallSilent();
  await expect(ask({ most: 20 })).rejects.toMatchObject({ why: 'slow' });
  await zotero.close();
  await expect(ask()).rejects.toMatchObject({ why: 'absent' });
  expect((await noted()).latest.map(({ outcome }) => outcome)).toEqual(['absent', 'slow']);
});

test('what cannot be noted is not asked', async () => {
  const asked = vi.spyOn(globalThis, 'fetch');
  database.close();
  await expect(ask()).rejects.toThrow();
  expect(asked).not.toHaveBeenCalled();
  await database.open();
});

test('the latest thousand are kept, all are counted, and only the reader clears them', async () => {
  const row = { feature: 'zotero', method: 'POST', host: 'h', path: '/', papers: 0 } as const;
  await database.requests.bulkAdd(Array.from({ length: 1_000 }, (_, at) => ({ ...row, at })));
  await database.upkeep.put({ id: 'requests made', at: 1, count: 1_000 });
  await noteRequest(row);
  const { latest, count } = await noted();
  expect([latest.length, latest[0]?.id, latest.at(-1)?.id, count]).toEqual([1_000, 1_001, 2, 1_001]);
  setClock(5_000);
  await clearRequests();
  expect(await noted()).toEqual({ latest: [], count: 0, clearedAt: 5_000 });
  await noteRequest(row);
  expect(await noted()).toMatchObject({ latest: [{ path: '/' }], count: 1 });
});
