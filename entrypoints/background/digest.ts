import type { Paper } from '@/domain/paper';
import { classify } from '@/domain/relevance/classify';
import { compileProfile } from '@/domain/relevance/profile';
import type { Vectors } from '@/domain/relevance/vectors';
import { defaultBar } from '@/domain/settings';
import type { Verdict } from '@/domain/verdict';
import type { Answers, Question, Standing } from '@/messages/protocol';
import type { LearnedRow } from '@/storage/database';
import { isDue, readBasis } from '@/storage/fingerprint';
import { readHealth } from '@/storage/health';
import { allInterests } from '@/storage/interests';
import { judgementsAmong } from '@/storage/judgements';
import { readLearned } from '@/storage/learned';
import { savedAmong } from '@/storage/library';
import { readSettings } from '@/storage/settings';
import { forgetIfDue, knownTexts, type Met, recordDigest } from '@/storage/sightings';
import { openedAmong } from '@/storage/verdicts';
import { loadVectors } from './assets';

/** Judges papers that a page shows, records that they were seen, and says what is known of them. */
export async function judgeDigest(question: Question<'classify'>): Promise<Answers['classify']> {
  const { site, url, since, papers } = question;
  const settings = await readSettings();
  if (settings.sitesOff.includes(site)) return { off: true };
  const [interests, known, row, vectors] = await Promise.all([
    allInterests(),
    knownTexts(papers),
    readLearned(),
    loadVectors(),
  ]);
  const verdicts = classify(known, compileProfile(interests, usable(row, vectors)));
  const met = await recordDigest(known, verdicts, { site, url, since });
  void forgetIfDue(Date.now()); // The reader need not wait for it
  return {
    off: false,
    standings: await standingsOf(papers, known, verdicts, met),
    interests: interests.map(({ id, name, colour }) => ({ id, name, colour })),
    settings: { keys: settings.keys, words: settings.words, bar: settings.bars[site] ?? defaultBar },
    learning: vectors !== undefined && isDue(row, await readBasis(interests, vectors.version)),
    emptied: (await readHealth()).state === 'emptied',
  };
}

/** What was learned fits the vectors it was learned with and no others; without them, rules alone judge. */
function usable(
  row: LearnedRow | undefined,
  vectors: Vectors | undefined,
): Parameters<typeof compileProfile>[1] {
  return row && row.vectors === vectors?.version ? { learned: row.learned, vectors } : undefined;
}

/** Puts what is remembered of the papers beside what was just found out, in the order of the papers. */
async function standingsOf(
  papers: Paper[],
  known: Paper[],
  verdicts: Verdict[],
  met: Met,
): Promise<Standing[]> {
  const ids = papers.map(({ id }) => id);
  const [saved, judgements, opened] = await Promise.all([
    savedAmong(ids),
    judgementsAmong(ids),
    openedAmong(ids),
  ]);
  const savedAt = new Map(saved.map((paper) => [paper.id, paper.savedAt]));
  const dismissed = new Set(judgements.filter(({ judged }) => judged === 'dismissed').map((j) => j.paperId));
  const isNew = new Set(met.isNew);
  const isOpened = new Set(opened);
  return verdicts.map((verdict, index): Standing => {
    const abstract = papers[index]?.abstract === undefined ? known[index]?.abstract : undefined;
    const at = savedAt.get(verdict.paperId);
    return {
      verdict,
      ...(abstract !== undefined && { abstract }),
      ...(at !== undefined && { judged: 'saved', savedAt: at }),
      ...(at === undefined && dismissed.has(verdict.paperId) && { judged: 'dismissed' }),
      opened: isOpened.has(verdict.paperId),
      isNew: isNew.has(verdict.paperId),
      before: met.before.get(verdict.paperId) ?? [],
    };
  });
}
