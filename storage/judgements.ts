import type { Judgement } from '@/domain/library';
import type { PaperId } from '@/domain/paper';
import { database } from './database';
import { soundOnes } from './sound';

/** What the reader judged of these papers. */
export async function judgementsAmong(ids: PaperId[]): Promise<Judgement[]> {
  return soundOnes('judgements', await database.judgements.bulkGet(ids));
}
