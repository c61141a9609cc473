import type { Interest } from '@/domain/interest';
import { assign } from './assign';
import type { Encoding } from './encode';
import type { Learned, Lesson, Lessons, Summary } from './learned';
import type { Like, Model } from './model';
import { phraseReadings } from './phrase-readings';
import { raritiesOf } from './rarity';
import { besides, type Setting, settingOf } from './setting';
import { examplesOf, ignoredAmong, type Study, study, teachable, united } from './studies';
import { summarise } from './summarise';
import type { Vectors } from './vectors';
import { compile, join, type VoiceName, voiceNames } from './voice';
import { firstVoices, logisticVoice, type Teaching } from './voices';

/** Changes whenever the same lessons would teach something else. */
export const engineVersion = 2;

/**
 * Learns one model per interest that is on, from scratch, in steps of at most a few milliseconds: it yields after each,
 * and returns what was learned. `background` stands in for papers that a new reader has not seen yet. The same lessons
 * teach the same, bit for bit, in whatever order they come. `heard` leaves voices out, to measure what they are worth.
 */
export function* learn(
  interests: Interest[],
  lessons: Lessons,
  vectors: Vectors,
  background: Encoding[],
  heard: ReadonlySet<VoiceName> = new Set(voiceNames),
): Generator<void, Learned> {
  const seen = newestFirst(lessons.seen);
  const met = newestFirst([...lessons.seen, ...lessons.dismissed]); // A dismissed paper was seen, too
  const rarities = yield* raritiesOf(
    [...lessons.saved, ...met].map(({ encoding }) => encoding),
    vectors,
  );
  yield;
  const base = { ...(yield* settingOf(met, background, rarities, vectors)), heard };
  const saved = yield* study(lessons.saved, rarities, vectors);
  const dismissed = yield* study(lessons.dismissed, rarities, vectors);
  const learners = [];
  for (const interest of interests.filter(({ on }) => on)) {
    const examples = yield* study(examplesOf(interest), rarities, vectors);
    learners.push({ interest, examples, phrases: phraseReadings(interest, rarities, vectors) });
  }
  const { assigned, uncovered } = yield* assign(learners, saved, base);
  const setting = yield* besides(base, uncovered);
  const models: Model[] = [];
  const summaries: Summary[] = [];
  for (const { interest, examples, phrases } of learners) {
    const own = united(examples, assigned.get(interest.id) ?? []);
    const liked = teachable(interest, own);
    const likedIds = new Set(liked.map(({ id }) => id));
    const disliked = teachable(interest, dismissed).filter(({ id }) => !likedIds.has(id));
    const teaching = { phrases, liked, disliked, dismissed };
    const around = yield* besides(setting, ignoredAmong(interest, own));
    const { model, taught } = yield* teach(interest, teaching, around);
    if (!model) continue;
    models.push(model);
    summaries.push(yield* summarise(model, taught, teaching, seen, { rarities, vectors }));
  }
  return { rarities, models, summaries, uncovered: Array.from(uncovered, ({ id }) => id) };
}

function newestFirst(lessons: Lesson[]): Lesson[] {
  return lessons.toSorted((one, other) => other.at - one.at || (one.id < other.id ? -1 : 1));
}

/** No model where an interest has neither phrases nor papers: its rules are all there is. */
function* teach(
  { id }: Interest,
  teaching: Teaching,
  setting: Setting,
): Generator<void, { model?: Model; taught: Map<Study, number> }> {
  const { liked } = teaching;
  const voices = firstVoices(teaching, setting);
  if (voices.length === 0) return { taught: new Map() };
  const isTaught = liked.length > 0 && setting.heard.has('logistic');
  const learned = isTaught ? yield* logisticVoice(teaching, setting) : undefined;
  const choir = yield* join(
    learned ? [learned.voice, ...voices] : voices,
    setting.ground,
    setting.dimensions,
  );
  const model = {
    interest: id,
    liked: liked.length,
    ...compile(choir, setting.ground),
    likes: likesAmong(liked),
    keys: keysOf(teaching),
  };
  return { model, taught: learned?.taught ?? new Map() };
}

const mostLikes = 100; // Kept to give reasons: the newest

function likesAmong(liked: Study[]): Like[] {
  return newest(liked).map(({ id, paper, reading }) => ({ paperId: id, title: paper.title, ...reading }));
}

function newest(liked: Study[]): Study[] {
  return liked.toSorted((one, other) => other.at - one.at).slice(0, mostLikes);
}

function keysOf({ liked, phrases }: Teaching): Uint32Array {
  const encodings = [...newest(liked), ...phrases].map(({ encoding }) => encoding);
  return Uint32Array.from(new Set(encodings.flatMap(({ keys }) => [...keys]))).sort();
}
