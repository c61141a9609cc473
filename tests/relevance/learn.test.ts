import { describe, expect, test } from 'vitest';

import type { Interest } from '@/domain/interest';
import type { Paper } from '@/domain/paper';
import type { Reason, Verdict } from '@/domain/verdict';
import { papers as others } from './known-papers';
import { chinese, german, llamas, shelves } from './shelves';
import { type Deeds, interest, learnFrom, lessonsFrom, verdictsOn } from './shipped';

const { agents, planets, qubits, proteins, pictures, graphs } = shelves;
const everything = Object.values(shelves).flat();
const without = (...shelf: Paper[]) => everything.filter((paper) => !shelf.includes(paper));

function flaggedOn(page: Paper[], interests: Interest[], deeds: Deeds = {}): string[] {
  return titlesOf(verdictsOn(page, interests, deeds).filter(({ flagged }) => flagged));
}

function titlesOf(verdicts: Verdict[]): string[] {
  return verdicts.map(
    ({ paperId }) => [...everything, ...others, ...german].find(({ id }) => id === paperId)!.title,
  );
}

function best(page: Paper[], many: number, interests: Interest[], deeds: Deeds = {}): string[] {
  const verdicts = verdictsOn(page, interests, deeds).sort((one, other) => nearness(other) - nearness(one));
  return titlesOf(verdicts.slice(0, many));
}

/** Orders papers that score alike, too. */
function nearness({ score, shares = [] }: Verdict): number {
  return score - (shares[0]?.share ?? 0) / 1_000;
}

const titles = (shelf: Paper[]) => shelf.map(({ title }) => title);
const words = (reasons: Reason[]) =>
  reasons.flatMap((reason) => (reason.kind === 'word' && !reason.against ? reason.word.toLowerCase() : []));
const only = (verdicts: Verdict[]) => verdicts[0]!;

describe('three saved papers of a field find the others', () => {
  const fields: [why: string, shelf: Paper[]][] = [
    ['they share rare words: planet, transit, star', planets],
    ['they share pairs of words: language models, large language', agents],
    ['they share few words, and vectors know that anyons are near qubits', qubits],
    ['they share one word in common use: diffusion', pictures],
    ['one of them speaks of language models, and the others of proteins', proteins],
  ];

  test.each(fields)('%s', (_why, shelf) => {
    const [saved, unseen] = [shelf.slice(0, 3), shelf.slice(3)];
    const page = without(...saved);
    expect(best(page, unseen.length, [interest('it', { examples: saved })]).sort()).toEqual(
      titles(unseen).sort(),
    );
    expect(flaggedOn(page, [interest('it', { examples: saved })])).toEqual(
      expect.arrayContaining(titles(unseen)),
    );
  });

  test('and reasons are words that both have, and the saved paper that has them', () => {
    const saved = planets.slice(0, 3);
    const { reasons } = only(verdictsOn([planets[3]!], [interest('it', { examples: saved })]));
    expect(words(reasons)).toEqual(expect.arrayContaining(['planet', 'orbit', 'star']));
    const like = reasons.find(({ kind }) => kind === 'like');
    expect(titles(saved)).toContain(like?.kind === 'like' && like.title);
  });
});

describe('several interests', () => {
  const both = [
    interest('agents', { phrases: ['LLM agents', 'language agents'] }),
    interest('planets', { phrases: ['exoplanets', 'transiting planets'] }),
  ];

  test('the one with two papers is not drowned by the one with five', () => {
    const saved = [...agents.slice(0, 5), ...planets.slice(1, 3)];
    const page = without(...saved);
    expect(flaggedOn(page, both, { saved })).toEqual(
      expect.arrayContaining(titles([...agents.slice(5), planets[3]!, planets[4]!, planets[5]!])),
    );
  });

  test('each is flagged for its own', () => {
    const saved = [...agents.slice(0, 3), ...planets.slice(1, 4)];
    const [one, other] = verdictsOn([agents[5]!, planets[4]!], both, { saved });
    expect([one?.interests, other?.interests]).toEqual([['agents'], ['planets']]);
  });

  test('a saved paper that is near none of them is left uncovered, and teaches none', () => {
    const saved = [...agents.slice(0, 3), graphs[0]!];
    const { uncovered, summaries } = learnFrom(both, lessonsFrom({ saved }));
    expect(uncovered).toEqual([graphs[0]!.id]);
    const taught = summaries.flatMap(({ teachers }) => teachers.map(({ title }) => title));
    expect(taught.sort()).toEqual(titles(agents.slice(0, 3)).sort());
  });

  test('one that is off learns nothing and flags nothing', () => {
    const off = [both[0]!, { ...both[1]!, on: false }];
    const saved = planets.slice(0, 3);
    expect(learnFrom(off, lessonsFrom({ saved })).models.map((model) => model.interest)).toEqual(['agents']);
    expect(flaggedOn(planets.slice(3), off, { saved })).toEqual([]);
  });

  test('one of which nothing is known but an author has no model', () => {
    expect(learnFrom([interest('it', { authors: ['Ada Lovelace'] })], lessonsFrom({})).models).toEqual([]);
  });
});

describe('phrases', () => {
  const enoughSeen = [...others, ...without(...qubits)];

  test('find papers without their words by what they mean, once the reader has seen a page or two', () => {
    const it = interest('it', { phrases: ['quantum error correction'] });
    expect(flaggedOn(qubits, [it], { seen: enoughSeen })).toContain(
      'Fault-tolerant quantum computation by anyons',
    );
    const exoplanets = interest('it', { phrases: ['exoplanets'] });
    const page = [planets[5]!, planets[6]!, ...pictures, ...graphs];
    expect(best(page, 2, [exoplanets]).sort()).toEqual(titles([planets[5]!, planets[6]!]).sort());
  });

  test('in a title are never dropped, even when all that was learned speaks against', () => {
    const it = interest('it', { phrases: ['graph'], examples: planets });
    const verdict = only(verdictsOn([graphs[0]!], [it], { dismissed: [graphs[1]!], seen: enoughSeen }));
    expect(verdict.flagged).toBe(true);
    expect(verdict.reasons[0]).toMatchObject({ kind: 'phrase', place: 'title', phrase: 'graph' });
  });

  const passing: [what: string, wants: Partial<Interest>, paper: Paper][] = [
    ['a phrase that many abstracts have', { phrases: ['model'] }, pictures[3]!],
    ['a category', { categories: ['cs'] }, { ...pictures[2]!, categories: ['cs.CV'] }],
  ];

  test.each(passing)('%s flags all it is in until three papers are liked, and is then weighed', (...row) => {
    const [, wants, paper] = row;
    function flagged(many: number): boolean {
      const it = interest('it', { ...wants, examples: planets.slice(0, many) });
      return only(verdictsOn([paper], [it], { seen: [...others, ...without(...planets, paper)] })).flagged;
    }
    expect([0, 1, 2, 3, 7].map(flagged)).toEqual([true, true, true, false, false]);
  });

  test('in the abstract let more papers through than words do', () => {
    const page = [...qubits.slice(2), ...graphs, ...proteins, ...pictures, ...agents];
    const wants = { examples: [...planets.slice(0, 3), qubits[0]!], share: 1 };
    const plain = verdictsOn(page, [interest('it', wants)]);
    const ruled = verdictsOn(page, [interest('it', { ...wants, phrases: ['zebra', 'made'] })]);
    const has = (at: number) => /\bmade\b/.test(page[at]!.abstract ?? '');
    for (const [at, { score }] of ruled.entries())
      if (has(at)) expect(score).toBeGreaterThan(plain[at]!.score);
  });
});

describe('dismissing a paper', () => {
  const its = [interest('it', { examples: planets.slice(1, 4) })];
  const [wanted, unwanted] = [planets[0]!, planets[4]!];

  test('lowers its likes more than passing it over does', () => {
    const strict = its.map((it) => ({ ...it, share: 1 }));
    const scoreAfter = (deeds: Deeds) => learnFrom(strict, lessonsFrom(deeds)).models[0]!;
    const weightOfSodium = (deeds: Deeds) =>
      only(verdictsOn([planets[5]!], strict, deeds)).reasons.flatMap((reason) =>
        reason.kind === 'word' && reason.word.toLowerCase() === 'atmosphere' ? reason.weight : [],
      )[0]!;
    expect(scoreAfter({ dismissed: [unwanted] }).liked).toBe(3);
    const seen = [...others, ...graphs];
    expect(weightOfSodium({ dismissed: [unwanted], seen })).toBeLessThan(
      weightOfSodium({ seen: [unwanted, ...seen] }),
    );
  });

  test('is told among what taught the interest, and not as something liked', () => {
    const { summaries } = learnFrom(its, lessonsFrom({ dismissed: [unwanted] }));
    expect(summaries[0]).toMatchObject({ liked: 3, disliked: 1 });
    expect(summaries[0]!.teachers).toContainEqual({
      paperId: unwanted.id,
      title: unwanted.title,
      like: false,
    });
  });

  test('counts for nothing where the paper is an example', () => {
    const it = [interest('it', { examples: planets.slice(0, 3) })];
    expect(flaggedOn([wanted], it, { dismissed: [wanted] })).toEqual([wanted.title]);
  });
});

describe('how much is flagged', () => {
  const reader = (share: number) => interest('it', { examples: agents.slice(0, 2), share });
  const page = without(...agents.slice(0, 2));
  const counts = [1, 5, 20, 50].map((share) => flaggedOn(page, [reader(share)]).length);

  test('is what the reader sets: the more, the more', () => {
    expect(counts).toEqual(counts.toSorted((one, other) => one - other));
    expect(counts[0]).toBeLessThan(counts[2]!);
  });

  test('is nothing where nothing is near', () => {
    const astronomer = [interest('it', { examples: planets.slice(0, 4) })];
    expect(flaggedOn([...agents, ...qubits, ...pictures], astronomer)).toEqual([]);
  });

  test('is nothing where papers merely say less against it than others', () => {
    const lawyer = [interest('it', { examples: german.slice(0, 2) })];
    expect(flaggedOn([...planets, ...agents, ...graphs], lawyer)).toEqual([]);
  });

  test('a paper that is not flagged says what share would flag it', () => {
    const [it] = [reader(1)];
    for (const { flagged, shares = [], paperId } of verdictsOn(page, [it])) {
      if (flagged || !shares[0]) continue;
      const paper = page.find(({ id }) => id === paperId)!;
      expect(flaggedOn([paper], [{ ...it, share: Math.ceil(shares[0].share) }])).toEqual([paper.title]);
    }
  });
});

describe('words that no vectors know', () => {
  test('are learned all the same', () => {
    const it = interest('it', { examples: german.slice(0, 2) });
    const [nachlass] = verdictsOn([german[2]!], [it]);
    expect(nachlass?.flagged).toBe(true);
    expect(words(nachlass!.reasons)).toEqual(expect.arrayContaining(['erbschein', 'grundbuchamt']));
  });

  test('are read in Chinese', () => {
    const it = interest('it', { examples: chinese.slice(0, 2) });
    const [code] = verdictsOn([chinese[2]!], [it]);
    expect(code?.flagged).toBe(true);
    expect(words(code!.reasons)).toContain('码');
    expect(flaggedOn([...qubits, ...planets], [it])).toEqual([]);
  });

  test('are names of models: one word, as printed', () => {
    const it = interest('it', { examples: llamas.slice(0, 2) });
    const { flagged, reasons } = only(verdictsOn([llamas[2]!], [it]));
    expect(flagged).toBe(true);
    expect(words(reasons).some((word) => word.startsWith('llama'))).toBe(true);
    const gpt = {
      ...llamas[0]!,
      id: 'title:gpt' as const,
      title: 'GPT-4o',
      abstract: 'GPT-4o sees and hears.',
    };
    const more = { ...gpt, id: 'title:gpt-more' as const, title: 'What GPT-4o cannot see', abstract: '' };
    const reason = only(verdictsOn([more], [interest('it', { examples: [gpt] })])).reasons[0];
    expect(reason).toMatchObject({ kind: 'word', place: 'title' });
    expect(reason?.kind === 'word' && reason.word).toMatch(/^(GPT-4o|GPT|4o)$/);
  });
});
