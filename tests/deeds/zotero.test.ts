import '../exchange/texts';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { sendToZotero } from '@/deeds/zotero';
import { readTarget } from '@/deeds/zotero-connector';
import type { Paper } from '@/domain/paper';
import { setNote } from '@/storage/edit-saved';
import { judge } from '@/storage/library';
import { startAfresh } from '../storage/fresh';
import { makePaper } from '../storage/made';
import { type StandIn, startStandIn } from './zotero-stand-in';

startAfresh();

let zotero: StandIn;
beforeEach(async () => {
  zotero = await startStandIn();
});
afterEach(() => zotero.close());

const target = { name: 'To read', library: 'My Library' };
const papers = (count: number) => Array.from({ length: count }, (_, at) => makePaper(`2611.${10_000 + at}`));

function send(taken: Paper[], abort = new AbortController(), onDone: (done: number) => void = () => {}) {
  return sendToZotero({ papers: taken }, target, { signal: abort.signal, onDone }, zotero.address);
}

test('what is chosen in Zotero is read before anything is sent', async () => {
  expect(await readTarget(zotero.address)).toEqual(target);
  zotero.target = { libraryName: 'My\nLibrary', libraryEditable: true, id: null, name: 7 };
  expect(await readTarget(zotero.address)).toEqual({ name: 'My Library', library: 'My Library' });
});

test('many papers are sent some at a time, each time in a session of its own', async () => {
  const told: number[] = [];
  const { said } = await send(papers(120), undefined, (done) => told.push(done));
  expect(said).toBe('120 papers sent to Zotero, into To read');
  expect(zotero.sends).toEqual([50, 50, 20]);
  expect(told).toEqual([50, 100, 120]);
  expect(zotero.complaints).toEqual([]);
  expect(zotero.saved.map(({ id }) => id)).toEqual(papers(120).map(({ id }) => id));
});

test('a saved paper is sent with its note, one that is not without', async () => {
  const [saved, other] = papers(2);
  await judge({ paper: saved!, judged: 'saved' });
  await setNote(saved!.id, 'Ours', '');
  await send([saved!, other!]);
  expect(zotero.saved.map(({ notes }) => notes)).toEqual([[{ itemType: 'note', note: '<p>Ours</p>' }], []]);
});

test('stopping leaves what was sent, and says how much that is', async () => {
  const abort = new AbortController();
  const { said } = await send(papers(120), abort, () => abort.abort());
  expect(said).toContain('50 of 120');
  expect(zotero.sends).toEqual([50]);
});

test('stopping does not wait for an answer', async () => {
  const abort = new AbortController();
  zotero.fallSilent();
  const sent = send(papers(1), abort);
  abort.abort();
  expect((await sent).said).toContain('0 of 1');
});

test('a failure in between says how much arrived', async () => {
  await expect(send(papers(120), undefined, () => zotero.failWith(500))).rejects.toThrow(
    'Zotero could not save them (error 500). Of 120 papers, 50 are in Zotero.',
  );
});

test.each<[string, number, string, string]>([
  ['cannot be written', 500, '{"libraryEditable":false}', 'Choose another collection'],
  ['had the session before', 409, '{"error":"SESSION_EXISTS"}', 'sent these papers before'],
  ['wants a newer protocol', 400, '{"error":"CONNECTOR_VERSION_OUTDATED"}', 'newer Paperlight'],
  ['answers nonsense', 404, '<html>', 'error 404'],
])('where Zotero %s, the reader is told', async (_, status, body, says) => {
  zotero.failWith(status, body);
  await expect(send(papers(1))).rejects.toThrow(says);
});

test('a library that cannot be written is told before anything is sent', async () => {
  zotero.target = { ...zotero.target, libraryName: 'Group', libraryEditable: false };
  await expect(readTarget(zotero.address)).rejects.toThrow('Nothing can be added to Group');
});

test('another program at its place is not taken for Zotero', async () => {
  zotero.target = { hello: 'world' };
  await expect(readTarget(zotero.address)).rejects.toThrow(/is not Zotero/);
});

test('where Zotero does not run, the reader is told how to start it', async () => {
  await zotero.close();
  await expect(readTarget(zotero.address)).rejects.toThrow(/Start the Zotero app/);
  await expect(send(papers(1))).rejects.toThrow(/Start the Zotero app/);
});

test('a Zotero that does not answer is not waited for', async () => {
  zotero.fallSilent();
  await expect(readTarget(zotero.address)).rejects.toThrow(/took too long/);
});
