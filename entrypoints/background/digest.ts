import type { SavedPaper } from '@/domain/library';
import { isOpened } from '@/domain/opened';
import type { Paper, PaperId } from '@/domain/paper';
import { classify } from '@/domain/relevance/classify';
import { compileProfile } from '@/domain/relevance/profile';
import type { Vectors } from '@/domain/relevance/vectors';
import { defaultBar, type Settings } from '@/domain/settings';
import type { Verdict } from '@/domain/verdict';
import type { Answers, Question, Standing } from '@/messages/protocol';
import { loadVectors } from '@/storage/assets';
import type { LearnedRow } from '@/storage/database';
import { isDue, readBasis } from '@/storage/fingerprint';
import { readHealth } from '@/storage/health';
import { allInterests } from '@/storage/interests';
import { judgementsUnder } from '@/storage/judgements';
import { readLearned } from '@/storage/learned';
import { linkPapers } from '@/storage/link-papers';
import { savedUnder } from '@/storage/saved';
import { knownTexts } from '@/storage/seen';
import { readSettings } from '@/storage/settings';
import { forgetIfDue, type Met, recordDigest } from '@/storage/sightings';
import { openedAmong } from '@/storage/verdicts';

/** Judges papers that a page shows, records that they were seen, and says what is known of them. */
export async function judgeDigest(question: Question<'classify'>): Promise<Answers['classify']> {
  const { site, url, since, papers } = question;
  const settings = await readSettings();
  if (settings.sitesOff.includes(site) && !isOpened(url)) return { off: true };
  const ids = papers.map(({ id }) => id);
  const [groups, interests, row, vectors, health] = await Promise.all([
    linkPapers(papers),
    allInterests(),
    readLearned(),
    loadVectors(),
    readHealth(),
  ]);
  const [known, saved, judgements, opened] = await Promise.all([
    knownTexts(papers, groups),
    savedUnder(ids, groups),
    judgementsUnder(ids, groups),
    openedAmong(ids, groups),
  ]);
  // By the ids they were learned from, so that no paper is found to be like itself
  const asLearned = known.map((paper) => ({ ...paper, id: saved.get(paper.id)?.id ?? paper.id }));
  const verdicts = classify(asLearned, compileProfile(interests, usable(row, vectors))).map(
    (verdict, at): Verdict => ({ ...verdict, paperId: papers[at]?.id ?? verdict.paperId }),
  );
  const [met, basis] = await Promise.all([
    recordDigest(papers, verdicts, { site, url, since }, { groups, saved }),
    vectors && readBasis(interests, vectors.version),
  ]);
  void forgetIfDue(Date.now()); // The reader need not wait for it
  return {
    off: false,
    standings: standingsOf({ papers, known, saved, judgements, opened, verdicts, met }),
    interests: interests.map(({ id, name, colour }) => ({ id, name, colour })),
    settings: settingsFor(site, settings),
    learning: basis !== undefined && isDue(row, basis),
    learnedAt: row?.at ?? 0,
    emptied: health.state === 'emptied',
  };
}

type PageSettings = Extract<Answers['classify'], { off: false }>['settings'];

function settingsFor(site: string, { keys, keyMap, words, bars }: Settings): PageSettings {
  return { keys, ...(keyMap && { keyMap }), words, bar: bars[site] ?? defaultBar };
}

/** What was learned fits the vectors it was learned with and no others; without them, rules alone judge. */
function usable(
  row: LearnedRow | undefined,
  vectors: Vectors | undefined,
): Parameters<typeof compileProfile>[1] {
  return row && row.vectors === vectors?.version ? { learned: row.learned, vectors } : undefined;
}

interface Judged {
  papers: Paper[];
  known: Paper[];
  saved: Map<PaperId, SavedPaper>;
  judgements: Awaited<ReturnType<typeof judgementsUnder>>;
  opened: PaperId[];
  verdicts: Verdict[];
  met: Met;
}

/** Puts what is remembered of the papers, under whichever ids, beside what was just found out, in the order of the papers. */
function standingsOf({ papers, known, saved, judgements, opened, verdicts, met }: Judged): Standing[] {
  const isNew = new Set(met.isNew);
  const isOpened = new Set(opened);
  return verdicts.map((verdict, index): Standing => {
    const { paperId } = verdict;
    const abstract = papers[index]?.abstract === undefined ? known[index]?.abstract : undefined;
    const at = saved.get(paperId)?.savedAt;
    const isDismissed = at === undefined && judgements.get(paperId)?.judged === 'dismissed';
    return {
      verdict,
      ...(abstract !== undefined && { abstract }),
      ...(at !== undefined && { judged: 'saved', savedAt: at }),
      ...(isDismissed && { judged: 'dismissed' }),
      opened: isOpened.has(paperId),
      isNew: isNew.has(paperId),
      before: met.before.get(paperId) ?? [],
    };
  });
}
