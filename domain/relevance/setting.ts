import type { PaperId } from '@/domain/paper';
import { type Spreading, spreadingOf } from './discriminant';
import type { Encoding } from './encode';
import { type Ground, layGround } from './ground';
import type { Lesson } from './learned';
import type { Rarities } from './rarity';
import { type Sparse, weigh } from './sparse';
import type { Study } from './studies';
import type { Vectors } from './vectors';
import type { VoiceName } from './voice';

/** What all interests are learned beside. */
export interface Setting {
  ground: Ground;
  spreading: Spreading;
  /** Papers seen that no interest likes: first those of the ground, in its order. */
  passed: { id: PaperId; point: Sparse }[];
  dimensions: number;
  /** The voices that are heard; all of them, but where their worth is measured. */
  heard: ReadonlySet<VoiceName>;
}

/** `met` are the papers seen and not saved, the newest first. */
export function* settingOf(
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

const mostSaved = 300; // The newest

/** The setting with saved papers that no interest likes among those passed over: saving one moves no rank. */
export function* besides(setting: Setting, saved: Study[]): Generator<void, Setting> {
  if (saved.length === 0) return setting;
  const { ground, passed } = setting;
  const { readings, seen, measured } = ground;
  const added = saved.toSorted((one, other) => other.at - one.at).slice(0, mostSaved);
  const more = added.map(({ reading }) => reading);
  const wider: Ground = {
    readings: [...readings.slice(0, seen), ...more, ...readings.slice(seen)],
    seen: seen + more.length,
    measured: measured + more.length,
  };
  return {
    ...setting,
    ground: wider,
    passed: [
      ...passed.slice(0, seen),
      ...added.map(({ id, reading: { point } }) => ({ id, point })),
      ...passed.slice(seen),
    ],
    spreading: yield* spreadingOf(wider, setting.dimensions),
  };
}
