import type { Interest } from '@/domain/interest';
import { findEvidence, isVeto } from './evidence';
import { rankOf, scoreOf } from './model';
import type { PhraseReading } from './phrase-readings';
import { compileProfile } from './profile';
import { besides, type Setting } from './setting';
import { type Study, united } from './studies';
import { compile, join } from './voice';
import { firstVoices } from './voices';

/** An interest and what it says of itself. */
export interface Learner {
  interest: Interest;
  phrases: PhraseReading[];
  examples: Study[];
}

const near = 0.9; // The share of papers that must be saved or less like an interest than a paper that belongs to it

/**
 * Finds out which interest each saved paper belongs to: those whose rules it fulfils or whose example it is, and else
 * the one that it is nearest to, unless over 10 in 100 papers that were not saved are nearer to it. `uncovered` are the
 * others. So one save that no interest covers never moves another.
 */
export function* assign(
  learners: Learner[],
  saved: Study[],
  setting: Setting,
): Generator<void, { assigned: Map<Interest['id'], Study[]>; uncovered: Study[] }> {
  const assigned = yield* byRules(learners, saved);
  const settled = new Set([...assigned.values()].flat());
  const left = saved.filter((one) => !settled.has(one));
  const uncovered: Study[] = [];
  const models = left.length > 0 ? yield* firstModels(learners, assigned, saved, setting) : [];
  for (const [at, one] of left.entries()) {
    const ranks = models.map(({ id, model }) => ({ id, rank: rankOf(model, scoreOf(model, one.reading)) }));
    const [best] = ranks.sort((a, b) => b.rank - a.rank);
    if (best && best.rank >= near) assigned.get(best.id)!.push(one);
    else if (!learners.some(({ examples }) => examples.some(({ id }) => id === one.id))) uncovered.push(one);
    if (at % 50 === 49) yield;
  }
  return { assigned, uncovered };
}

function* byRules(learners: Learner[], saved: Study[]): Generator<void, Map<Interest['id'], Study[]>> {
  const profile = compileProfile(learners.map(({ interest }) => interest));
  const assigned = new Map<Interest['id'], Study[]>(learners.map(({ interest }) => [interest.id, []]));
  for (const [at, one] of saved.entries()) {
    const evidence = findEvidence(one.paper, profile);
    const vetoed = new Set(evidence.filter(isVeto).map(({ reason }) => reason.interest));
    for (const id of new Set(evidence.map(({ reason }) => reason.interest)))
      if (!vetoed.has(id)) assigned.get(id)!.push(one);
    if (at % 20 === 19) yield;
  }
  return assigned;
}

type FirstModel = { id: Interest['id']; model: ReturnType<typeof compile> };

function* firstModels(
  learners: Learner[],
  assigned: Map<Interest['id'], Study[]>,
  saved: Study[],
  setting: Setting,
): Generator<void, FirstModel[]> {
  const wider = yield* besides(setting, saved);
  const models: FirstModel[] = [];
  for (const { interest, phrases, examples } of learners) {
    const teaching = {
      phrases,
      liked: united(examples, assigned.get(interest.id)!),
      disliked: [],
      dismissed: [],
    };
    const voices = firstVoices(teaching, wider);
    if (voices.length === 0) continue;
    const choir = yield* join(voices, wider.ground, wider.dimensions);
    choir.scores.fill(-Infinity, setting.ground.seen, wider.ground.seen); // No saved paper outranks another
    models.push({ id: interest.id, model: compile(choir, wider.ground) });
  }
  return models;
}
