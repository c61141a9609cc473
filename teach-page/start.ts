import '@/digest-page/mark.css';
import './teach.css';

import { ask, isAlive } from '@/messages/ask';
import { openLesson } from './teach-page';

// A symbol: unlike a name, no element of the page can stand in for it
const place = Symbol.for('paperlight lesson');
const world = globalThis as { [place]?: (() => boolean) | undefined };

/** Begins a lesson on this page; does nothing while there is one. */
export async function startLesson(): Promise<void> {
  if (world[place]?.()) return;
  world[place] = isAlive;
  const end = () => {
    world[place] = undefined;
  };
  try {
    await openLesson(await ask('lesson', {}), end);
  } catch (error) {
    end();
    console.warn('Paperlight:', error);
  }
}
