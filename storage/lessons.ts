import type { Table } from 'dexie';

import { type Judgement, paperOf } from '@/domain/library';
import type { Paper, PaperId } from '@/domain/paper';
import type { Lesson, Lessons } from '@/domain/relevance/learned';
import { database } from './database';
import { encodingsAmong } from './encodings';
import { readGroups } from './groups';
import { savedUnder } from './saved';
import { soundOnes } from './sound';

const most = { saved: 2_000, dismissed: 2_000, seen: 2_000, texts: 200 }; // The newest of each
const chunk = 200; // Rows with texts read at a time: some 10 ms

type Told = Omit<Lesson, 'encoding'> & { paper: Paper };

/**
 * Gathers what there is to learn from: the 2,000 papers saved last, the 2,000 dismissed last, and the 2,000 seen last
 * and not judged, the newest first. Of the seen ones the first 200 come with their text.
 */
export async function gatherLessons(): Promise<Lessons> {
  const judgements = await latestJudgements();
  const saved = await savedOnes(judgements);
  const dismissed = await dismissedOnes(judgements);
  return {
    saved: await withEncodings(saved, new Map(saved.map(({ id, paper }) => [id, paper]))),
    dismissed: await withEncodings(dismissed),
    seen: await latestSeen(),
  };
}

async function latestJudgements(): Promise<Judgement[]> {
  return soundOnes('judgements', await latest(database.judgements, 'at', most.saved + most.dismissed));
}

/** What is in the library, with its text there, and what was judged to be though its row is lost. */
async function savedOnes(judgements: Judgement[]): Promise<Told[]> {
  const rows = soundOnes('library', await latest(database.library, 'savedAt', most.saved));
  const judged = judgements.filter(({ judged }) => judged === 'saved');
  const saves = new Map(judged.map((judgement) => [judgement.paperId, toldBy(judgement)]));
  for (const row of rows)
    saves.set(row.id, { id: row.id, at: saves.get(row.id)?.at ?? row.savedAt, paper: paperOf(row) });
  return newestOf(Array.from(saves.values()), most.saved);
}

async function dismissedOnes(judgements: Judgement[]): Promise<Told[]> {
  const dismissals = judgements.filter(({ judged }) => judged === 'dismissed');
  const saved = await savedUnder(dismissals.map(({ paperId }) => paperId));
  return newestOf(dismissals.filter(({ paperId }) => !saved.has(paperId)).map(toldBy), most.dismissed);
}

function toldBy({ paperId, at, paper }: Judgement): Told {
  return { id: paperId, at, paper };
}

function newestOf(told: Told[], many: number): Told[] {
  return told.sort((one, other) => other.at - one.at).slice(0, many);
}

/** Pages may have shown other texts; `texts` are those that count all the same. */
async function withEncodings(told: Told[], texts?: ReadonlyMap<PaperId, Paper>): Promise<Lessons['saved']> {
  const ids = told.map(({ id }) => id);
  const encodings = await encodingsAmong(ids, textsJudged, texts);
  return told.flatMap((lesson) => {
    const encoding = encodings.get(lesson.id);
    return encoding ? [{ ...lesson, encoding }] : [];
  });
}

async function textsJudged(ids: PaperId[]): Promise<Paper[]> {
  const judgements = soundOnes('judgements', await database.judgements.bulkGet(ids));
  const saved = soundOnes('library', await database.library.bulkGet(ids)).map(paperOf);
  const texts = [...judgements.map(({ paper }) => paper), ...saved]; // The library's is the richer one
  return Array.from(new Map(texts.map((paper) => [paper.id, paper])).values());
}

async function latestSeen(): Promise<Lesson[]> {
  const seen = await unjudgedSightings();
  const ids = seen.map(({ id }) => id);
  const encodings = await encodingsAmong(ids, textsSeen);
  const texts = new Map((await textsSeen(ids.slice(0, most.texts))).map((paper) => [paper.id, paper]));
  return seen.flatMap(({ id, at }): Lesson[] => {
    const encoding = encodings.get(id);
    const paper = texts.get(id);
    return encoding ? [{ id, at, encoding, ...(paper && { paper }) }] : [];
  });
}

/** Reads the index alone: the texts of 2,000 papers are megabytes. */
async function unjudgedSightings(): Promise<Pick<Lesson, 'id' | 'at'>[]> {
  const judged = new Set([
    ...(await database.library.toCollection().primaryKeys()),
    ...(await database.judgements.toCollection().primaryKeys()),
  ]);
  const met: Pick<Lesson, 'id' | 'at'>[] = [];
  await database.sightings
    .orderBy('lastAt')
    .reverse()
    .limit(most.seen + Math.min(judged.size, most.seen))
    .eachPrimaryKey((id, { key }) => met.push({ id, at: Number(key) }));
  const idsOf = await readGroups(met.map(({ id }) => id));
  return met.filter(({ id }) => !idsOf(id).some((one) => judged.has(one))).slice(0, most.seen);
}

async function textsSeen(ids: PaperId[]): Promise<Paper[]> {
  const sightings = await database.sightings.bulkGet(ids);
  return sightings.flatMap((sighting) => (sighting ? [sighting.paper] : []));
}

/** The rows with the greatest times, read a few at a time so that others get their turn. */
async function latest<Row>(table: Table<Row, PaperId>, time: string, many: number): Promise<unknown[]> {
  const ids = await table.orderBy(time).reverse().limit(many).primaryKeys();
  const rows: unknown[] = [];
  for (let from = 0; from < ids.length; from += chunk)
    rows.push(...(await table.bulkGet(ids.slice(from, from + chunk))));
  return rows;
}
