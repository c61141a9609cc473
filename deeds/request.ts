import type { Feature, Outcome } from '@/domain/request';
import { noteOutcome, noteRequest } from '@/storage/requests';

export interface Wish {
  feature: Feature;
  url: string;
  headers: Record<string, string>;
  body: string;
  /** How many papers are in it. */
  papers: number;
  /** Milliseconds until no answer is waited for. */
  most: number;
  stop?: AbortSignal | undefined;
}

export interface Reply {
  status: number;
  body: string;
}

/** No answer came, and why. */
export class Unanswered extends Error {
  constructor(
    readonly why: Exclude<Outcome, number>,
    cause: unknown,
  ) {
    super(why, { cause });
  }
}

/**
 * The only door to the network. Each request is noted before it is made, and is not made when it cannot be noted; then
 * what came of it. It carries no cookies and follows no redirect. Throws `Unanswered`, or what `stop` was stopped with.
 */
export async function request({ feature, url, headers, body, papers, most, stop }: Wish): Promise<Reply> {
  stop?.throwIfAborted();
  const { host, pathname: path } = new URL(url);
  const id = await noteRequest({ feature, method: 'POST', host, path, papers });
  const timeout = AbortSignal.timeout(most);
  const signal = stop ? AbortSignal.any([stop, timeout]) : timeout;
  try {
    const reply = await post(url, { headers, body, signal });
    await note(id, reply.status);
    return reply;
  } catch (cause) {
    const why = stop?.aborted ? 'stopped' : timeout.aborted ? 'slow' : 'absent';
    await note(id, why);
    stop?.throwIfAborted();
    throw new Unanswered(why, cause);
  }
}

async function post(url: string, sent: RequestInit): Promise<Reply> {
  const response = await fetch(url, {
    ...sent,
    method: 'POST',
    credentials: 'omit',
    redirect: 'error',
    referrerPolicy: 'no-referrer',
  });
  return { status: response.status, body: await response.text() };
}

/** The answer counts, also when it cannot be noted. */
function note(id: number, outcome: Outcome): Promise<void> {
  return noteOutcome(id, outcome).catch(console.error);
}
