import { type Browser, browser } from 'wxt/browser';
import type * as z from 'zod/mini';

import {
  type Answers,
  type Question,
  type QuestionName,
  questions,
  type Reply,
  viewQuestions,
} from './protocol';

export type Asker = Browser.runtime.MessageSender;

type Answerers = {
  /** `key` is the same for all attempts to ask one question, and no other question's. */
  [Name in QuestionName]: (question: Question<Name>, asker: Asker, key?: string) => Promise<Answers[Name]>;
};

/**
 * Answers every question that comes from a page for which `mayAsk` holds, and the few that our own views may ask, and
 * turns whatever is thrown into a reply. Answerers must be idempotent: a question whose reply was lost is asked again.
 * One that is asked again while it is being answered, because that takes long, or, of those in `telling`, soon after,
 * because the reply was lost, is not answered twice over.
 */
export function answer(answerers: Answerers, mayAsk: (asker: Asker) => Promise<boolean>): void {
  browser.runtime.onMessage.addListener((message: unknown, asker, sendReply) => {
    void reply(answerers, mayAsk, message, asker).then(sendReply); // `reply` never rejects
    return true; // Keeps the channel open until then
  });
}

async function reply(
  answerers: Answerers,
  mayAsk: (asker: Asker) => Promise<boolean>,
  message: unknown,
  asker: Asker,
): Promise<Reply> {
  const isView = isOurView(asker);
  if (!isView && !(isOurScript(asker) && (await mayAsk(asker)))) return { error: 'denied' };
  if (!isMessage(message)) return { error: 'unknown question' };
  const { name, question } = message;
  const schemas: Partial<Record<QuestionName, z.ZodMiniType>> = isView ? viewQuestions : questions;
  const parsed = schemas[name]?.safeParse(question);
  if (!parsed) return { error: 'denied' };
  if (!parsed.success) return { error: `malformed question: ${parsed.error.issues[0]?.path.join('.')}` };
  const key = keyOf(message, asker);
  return once(name, key, () => answerWith(answerers, name, parsed.data, asker, key));
}

async function answerWith(
  answerers: Answerers,
  name: QuestionName,
  question: unknown,
  asker: Asker,
  key: string | undefined,
): Promise<Reply> {
  try {
    const answerer = answerers[name] as (...asked: unknown[]) => Promise<Answers[QuestionName]>;
    return { answer: await answerer(question, asker, key) };
  } catch (error) {
    console.error(`Paperlight could not answer "${name}"`, error);
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

const remembered = 60_000; // Milliseconds after an answer in which it is given again
const telling: QuestionName[] = ['judge', 'correct']; // Whose answers tell what was changed: asked anew, nothing is
const longestKey = 40;
const replies = new Map<string, Promise<Reply>>(); // Under way, and given of late

function once(name: QuestionName, key: string | undefined, begin: () => Promise<Reply>): Promise<Reply> {
  if (key === undefined) return begin();
  const reply = replies.get(key) ?? forgetting(key, begin(), telling.includes(name) ? remembered : 0);
  replies.set(key, reply);
  return reply;
}

/** What could not be answered may be tried again at once. */
async function forgetting(key: string, begun: Promise<Reply>, after: number): Promise<Reply> {
  const reply = await begun;
  if (after === 0 || 'error' in reply) replies.delete(key);
  else setTimeout(() => replies.delete(key), after);
  return reply;
}

/** The same for all attempts to ask one question; nobody can name another's. */
function keyOf({ key }: Message, { tab }: Asker): string | undefined {
  return typeof key === 'string' && key.length <= longestKey ? `${tab?.id}/${key}` : undefined;
}

/** Only our own content script, in a tab the reader can see. */
function isOurScript(asker: Asker): boolean {
  const prerendered = 'documentLifecycle' in asker && asker.documentLifecycle === 'prerender';
  return asker.id === browser.runtime.id && asker.tab !== undefined && asker.frameId === 0 && !prerendered;
}

/** Only a page of the extension itself that no other page has framed. */
function isOurView({ id, url, frameId = 0 }: Asker): boolean {
  return id === browser.runtime.id && frameId === 0 && url?.startsWith(browser.runtime.getURL('/')) === true;
}

interface Message {
  name: QuestionName;
  question: unknown;
  /** The asker's own, one for each question. */
  key?: unknown;
}

function isMessage(message: unknown): message is Message {
  return (
    typeof message === 'object' &&
    message !== null &&
    'name' in message &&
    typeof message.name === 'string' &&
    Object.hasOwn(questions, message.name)
  );
}
