import type { Interest } from '@/domain/interest';
import { assign } from './assign';
import { spreadingOf } from './discriminant';
import type { Encoding } from './encode';
import { layGround } from './ground';
import type { Learned, Lesson, Lessons, Summary } from './learned';
import type { Like, Model } from './model';
import { phraseReadings } from './phrase-readings';
import { type Rarities, raritiesOf } from './rarity';
import { weigh } from './sparse';
import { examplesOf, type Study, study, teachable, united } from './studies';
import { summarise } from './summarise';
import type { Vectors } from './vectors';
import { compile, join, type VoiceName, voiceNames } from './voice';
import { firstVoices, logisticVoice, type Setting, type Teaching } from './voices';

/** Changes whenever the same lessons would teach something else. */
export const engineVersion = 1;

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
  const rarities = raritiesOf(
    [...lessons.saved, ...met].map(({ encoding }) => encoding),
    vectors,
  );
  yield;
  const setting = { ...(yield* settingOf(met, background, rarities, vectors)), heard };
  const saved = yield* study(lessons.saved, rarities, vectors);
  const dismissed = yield* study(lessons.dismissed, rarities, vectors);
  const learners = [];
  for (const interest of interests.filter(({ on }) => on)) {
    const examples = yield* study(examplesOf(interest), rarities, vectors);
    learners.push({ interest, examples, phrases: phraseReadings(interest, rarities, vectors) });
  }
  const { assigned, uncovered } = yield* assign(learners, saved, setting);
  const models: Model[] = [];
  const summaries: Summary[] = [];
  for (const { interest, examples, phrases } of learners) {
    const liked = teachable(interest, united(examples, assigned.get(interest.id) ?? []));
    const likedIds = new Set(liked.map(({ id }) => id));
    const disliked = teachable(interest, dismissed).filter(({ id }) => !likedIds.has(id));
    const teaching = { phrases, liked, disliked, dismissed };
    const { model, taught } = yield* teach(interest, teaching, setting);
    if (!model) continue;
    models.push(model);
    summaries.push(yield* summarise(model, taught, teaching, seen, { rarities, vectors }));
  }
  return { rarities, models, summaries, uncovered };
}

function newestFirst(lessons: Lesson[]): Lesson[] {
  return lessons.toSorted((one, other) => other.at - one.at || (one.id < other.id ? -1 : 1));
}

function* settingOf(
  met: Lesson[],
  background: Encoding[],
  rarities: Rarities,
  vectors: Vectors,
): Generator<void, Omit<Setting, 'heard'>> {
  const ground = yield* layGround(
    met.map(({ encoding }) => encoding),
    background,
    rarities,
    vectors,
  );
  const passed: Setting['passed'] = [];
  for (const [at, { id, encoding }] of met.entries()) {
    passed.push({
      id,
      point: ground.readings[at < ground.seen ? at : -1]?.point ?? weigh(encoding, rarities),
    });
    if (at % 100 === 99) yield;
  }
  const { dimensions } = vectors;
  return { ground, passed, dimensions, spreading: yield* spreadingOf(ground, dimensions) };
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
  };
  return { model, taught: learned?.taught ?? new Map() };
}

const mostLikes = 100; // Kept to name the one that a paper is most like: the newest

function likesAmong(liked: Study[]): Like[] {
  return liked
    .toSorted((one, other) => other.at - one.at)
    .slice(0, mostLikes)
    .map(({ id, paper, reading }) => ({ paperId: id, title: paper.title, ...reading }));
}
