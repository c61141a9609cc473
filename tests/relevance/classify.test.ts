import { describe, expect, test } from 'vitest';
import { newInterest } from '@/domain/draft';
import type { Interest } from '@/domain/interest';
import type { Paper } from '@/domain/paper';
import { classify } from '@/domain/relevance/classify';
import { compileProfile } from '@/domain/relevance/profile';
import type { Verdict } from '@/domain/verdict';
import { papers } from './known-papers';

function interest(id: string, looksFor: Partial<Interest>): Interest {
  return { ...newInterest(id, 'blue', 0), name: id, ...looksFor };
}

function flaggedBy(...interests: Interest[]): string[] {
  const verdicts = classify(papers, compileProfile(interests));
  return verdicts.filter(({ flagged }) => flagged).map(({ paperId }) => titleOf(paperId));
}

function titleOf(id: string): string {
  return papers.find((paper) => paper.id === id)!.title.split(/[:\s]/, 1)[0]!;
}

function judge(paper: Paper, ...interests: Interest[]): Verdict {
  return classify([paper], compileProfile(interests))[0]!;
}

const [attention, lora, , react, survey] = papers as [Paper, Paper, Paper, Paper, Paper];

describe('a page of known papers', () => {
  const known: [why: string, looksFor: Partial<Interest>, flagged: string[]][] = [
    [
      'a plural in the title, a hyphen in the abstract',
      { phrases: ['LLM agent', 'autonomous agent'] },
      ['ReAct:', 'A'],
    ],
    ['a compound written as one word', { phrases: ['finetuning'] }, ['LoRA:']],
    [
      'a phrase with a hyphen that the page has too',
      { phrases: ['retrieval augmented generation'] },
      ['Retrieval-Augmented'],
    ],
    ['an acronym that is a whole word only', { phrases: ['rag'] }, ['Retrieval-Augmented']],
    ['"for this reason" is not reasoning', { phrases: ['reasoning'] }, ['ReAct:', 'DeepSeekMath:']],
    ['any ending', { phrases: ['transform*'] }, ['Attention', 'An']],
    ['the title alone is looked at', { phrases: ['attention'], look: ['title'] }, ['Attention']],
    ['the abstract alone is looked at', { phrases: ['attention'], look: ['abstract'] }, ['Attention', 'An']],
    ['an abstract that the page does not show', { phrases: ['bottleneck'] }, ['Deep']],
    [
      'a name without its accent, an initial',
      { authors: ['Lukasz Kaiser', 'Kingma, D.'] },
      ['Attention', 'Auto-Encoding'],
    ],
    ['a group', { authors: ['DeepSeek-AI'] }, ['DeepSeekMath:']],
    ['one category', { categories: ['cs.AI'] }, ['ReAct:', 'A']],
    [
      'a whole archive, old and new',
      { categories: ['astro-ph', 'stat.*'] },
      ['Auto-Encoding', 'Observational'],
    ],
    ['a survey is not wanted', { phrases: ['LLM agent'], not: ['survey'] }, ['ReAct:']],
    [
      'a veto holds against authors and categories too',
      { categories: ['cs.AI'], not: ['survey'] },
      ['ReAct:'],
    ],
    [
      'a veto is looked for where phrases are',
      { phrases: ['LoRA'], not: ['cheap'], look: ['title'] },
      ['LoRA:'],
    ],
    ['nothing looked for', {}, []],
    ['an interest that is off', { phrases: ['attention'], on: false }, []],
    ['blank phrases, authors and categories', { phrases: ['', '*'], authors: [' '], categories: ['*'] }, []],
  ];

  test.each(known)('%s', (_why, looksFor, flagged) => {
    expect(flaggedBy(interest('it', looksFor))).toEqual(flagged.map((word) => word.replace(':', '')));
  });

  test('a veto silences its own interest only', () => {
    const agents = interest('agents', { phrases: ['autonomous agents'], not: ['survey'] });
    const surveys = interest('surveys', { phrases: ['survey'] });
    expect(judge(survey, agents, surveys)).toMatchObject({ flagged: true, interests: ['surveys'] });
  });
});

describe('a verdict', () => {
  test('points at the words it was made for', () => {
    const { reasons } = judge(
      lora,
      interest('tuning', { phrases: ['low-rank', 'finetuning'], categories: ['cs'] }),
    );
    expect(reasons).toEqual([
      { interest: 'tuning', kind: 'phrase', phrase: 'low-rank', place: 'title', found: [[6, 14]] },
      { interest: 'tuning', kind: 'phrase', phrase: 'finetuning', place: 'abstract', found: [[62, 73]] },
      { interest: 'tuning', kind: 'category', category: 'cs.CL', rule: 'cs' },
    ]);
    expect(lora.abstract?.slice(62, 73)).toBe('fine‑tuning');
  });

  test.each([
    ['in the title', { phrases: ['low-rank'] }, 0.7],
    ['in the abstract', { phrases: ['matrices'] }, 0.5],
    ['an author', { authors: ['Yelong Shen'] }, 0.8],
    ['a category', { categories: ['cs.CL'] }, 0.5],
    ['title and abstract: 1 - .3 × .5', { phrases: ['low-rank', 'matrices'] }, 0.85],
    ['a phrase spelt twice counts once', { phrases: ['low-rank', 'Low Rank'] }, 0.7],
    ['an author followed twice counts once', { authors: ['Yelong Shen', 'Shen, Y.'] }, 0.8],
    ['a category and its archive count once', { categories: ['cs', 'cs.CL'] }, 0.5],
    ['nothing', { phrases: ['supernova'] }, 0],
  ])('weighs %s', (_what, looksFor, score) => {
    expect(judge(lora, interest('it', looksFor)).score).toBeCloseTo(score, 10);
  });

  test('is as high as its best interest, and names the best first', () => {
    const weak = interest('weak', { categories: ['cs.CL'] });
    const strong = interest('strong', { authors: ['Shunyu Yao'], phrases: ['tools'] });
    const verdict = judge(react, weak, strong);
    expect(verdict).toMatchObject({ score: 0.9, interests: ['strong', 'weak'] });
    expect(verdict.reasons.map(({ kind }) => kind)).toEqual(['author', 'phrase', 'category']);
  });

  test('gives the reasons of the best interest first, though another has the strongest', () => {
    const words = interest('words', { phrases: ['reasoning', 'tools'] });
    const people = interest('people', { authors: ['Shunyu Yao'] });
    const { interests, reasons } = judge(react, people, words);
    expect(interests).toEqual(['words', 'people']);
    expect(reasons.map((reason) => reason.interest)).toEqual(['words', 'words', 'people']);
  });

  test('says what kept a paper from being flagged, and nothing where nothing spoke for it', () => {
    const agents = interest('agents', { phrases: ['agents'], not: ['survey'] });
    const proofs = interest('proofs', { phrases: ['proof'], not: ['survey'] });
    expect(judge(survey, agents, proofs)).toEqual({
      paperId: survey.id,
      score: 0,
      flagged: false,
      interests: [],
      reasons: [{ interest: 'agents', kind: 'not', phrase: 'survey', place: 'title', found: [[2, 8]] }],
    });
  });

  test('puts what speaks against a paper last', () => {
    const agents = interest('agents', { phrases: ['agents'], not: ['survey'] });
    const llms = interest('llms', { phrases: ['LLM'] });
    expect(judge(survey, agents, llms).reasons.map(({ kind }) => kind)).toEqual(['phrase', 'not']);
  });

  test('has at most twenty reasons of ten places', () => {
    const phrases = Array.from({ length: 30 }, (_, at) => `word${at}`);
    const paper = { ...attention, abstract: `${phrases.join(' ')} `.repeat(100) };
    const { reasons } = judge(paper, interest('it', { phrases }));
    expect(reasons).toHaveLength(20);
    for (const reason of reasons) expect(reason).toMatchObject({ found: { length: 10 } });
  });

  test('survives papers that are made to hurt', () => {
    const hostile = {
      ...attention,
      title: '\uD800<script>'.repeat(200),
      abstract: 'agent-'.repeat(8_333),
      authors: Array.from({ length: 500 }, () => 'A, '.repeat(100)),
      categories: Array.from({ length: 50 }, () => '.'.repeat(60)),
    };
    expect(
      judge(hostile, interest('it', { phrases: ['agent agent', 'script'], authors: ['A'] })).flagged,
    ).toBe(true);
  });
});

describe('whatever the interests', () => {
  const interests = [
    interest('agents', { phrases: ['LLM agent', 'agents', 'tool use'], not: ['survey'] }),
    interest('attention', { phrases: ['attention', 'transformer*'], look: ['title'] }),
    interest('people', { authors: ['Max Welling', 'N. Tishby'], categories: ['stat'] }),
    interest('language', { categories: ['cs.CL'], not: ['low-rank', 'reasoning'] }),
  ];

  test('a paper is judged by itself, whatever its neighbours', () => {
    const profile = compileProfile(interests);
    const alone = papers.flatMap((paper) => classify([paper], profile));
    expect(classify(papers, profile)).toEqual(alone);
    expect(classify(papers.toReversed(), profile)).toEqual(alone.toReversed());
  });

  test('one interest more flags no paper less', () => {
    for (const more of interests) {
      const others = interests.filter((other) => other !== more);
      expect(flaggedBy(...others, more)).toEqual(expect.arrayContaining(flaggedBy(...others)));
    }
  });

  test('the order of interests changes no score', () => {
    const scores = (list: Interest[]) => classify(papers, compileProfile(list)).map(({ score }) => score);
    expect(scores(interests.toReversed())).toEqual(scores(interests));
  });

  test('a verdict can be stored and sent', () => {
    const verdicts = classify(papers, compileProfile(interests));
    expect(JSON.parse(JSON.stringify(verdicts))).toEqual(verdicts);
  });
});
