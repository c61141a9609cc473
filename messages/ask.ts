import { browser } from 'wxt/browser';

import type { Answers, Question, QuestionName, Reply } from './protocol';

const patience = 5_000; // Milliseconds until silence counts as unknown
const attempts = 9;
const firstPause = 20; // Milliseconds; doubles with every attempt

/** The extension was updated or removed under this page: nothing can be asked any more. */
export class Outdated extends Error {}

/**
 * Asks the background. Whatever leaves the outcome unknown (no reply, a broken channel, silence) is asked again:
 * answers are idempotent. Rejects with `Outdated`, or with what went wrong there.
 */
export async function ask<Name extends QuestionName>(
  name: Name,
  question: Question<Name>,
): Promise<Answers[Name]> {
  let last: unknown;
  for (let attempt = 0; attempt < attempts; attempt++) {
    if (attempt > 0) await pause(firstPause * 2 ** (attempt - 1));
    try {
      const reply = await once<Name>({ name, question });
      if (reply && 'answer' in reply) return reply.answer;
      if (reply) throw new Refused(reply.error);
      last = new Error(`${name}: nobody answered`);
    } catch (error) {
      if (error instanceof Outdated || error instanceof Refused) throw error;
      last = error;
    }
  }
  throw last;
}

class Refused extends Error {}

async function once<Name extends QuestionName>(message: {
  name: Name;
  question: Question<Name>;
}): Promise<Reply<Name> | undefined> {
  if (!isAlive()) throw new Outdated();
  try {
    return await Promise.race([browser.runtime.sendMessage(message), silence()]);
  } catch (error) {
    if (!isAlive()) throw new Outdated();
    throw error;
  }
}

/** Whether the extension that put this script here is still the one installed. */
export function isAlive(): boolean {
  return browser.runtime?.id !== undefined;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resume) => setTimeout(resume, milliseconds));
}

async function silence(): Promise<undefined> {
  await pause(patience);
}
