import { browser } from 'wxt/browser';

import type { Answers, Question, QuestionName, Reply } from './protocol';

const patience = 5_000; // Milliseconds until silence counts as unknown
const attempts = 9;
const firstPause = 20; // Milliseconds; doubles with every attempt

/**
 * Asks the background. Whatever leaves the outcome unknown (no reply, a broken channel, silence) is asked again:
 * answers are idempotent, and one that is under way is waited for. The first reply counts, however late. Rejects with
 * what went wrong there, and at once when the extension was replaced.
 */
export async function ask<Name extends QuestionName>(
  name: Name,
  question: Question<Name>,
): Promise<Answers[Name]> {
  const message = { name, question, key: Math.random().toString(36).slice(2) };
  let unknown: unknown = new Error(`${name}: nobody answered`);
  let hear: (reply: Reply<Name>) => void = () => {};
  const heard = new Promise<Reply<Name>>((resume) => {
    hear = resume;
  });
  async function send(): Promise<void> {
    try {
      const reply: Reply<Name> | undefined = await browser.runtime.sendMessage(message);
      if (reply) hear(reply);
    } catch (error) {
      unknown = error;
    }
  }
  for (let attempt = 0; attempt < attempts && isAlive(); attempt++) {
    const late = attempt > 0 && (await Promise.race([heard, pause(firstPause * 2 ** attempt)]));
    const reply = late || (await Promise.race([heard, send(), pause(patience)]));
    if (reply && 'error' in reply) throw new Error(reply.error);
    if (reply) return reply.answer;
  }
  throw unknown;
}

/** Whether we may not ask from this page any more: the reader took its host back. */
export function isDenied(error: unknown): boolean {
  return error instanceof Error && error.message === 'denied';
}

/** Whether the extension that put this script here is still the one installed. */
export function isAlive(): boolean {
  return browser.runtime?.id !== undefined;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resume) => setTimeout(resume, milliseconds));
}
