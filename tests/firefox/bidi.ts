import { ws as WebSocket } from 'playwright-core/lib/utilsBundle';

/** What the browser tells of itself, unasked. */
type Heard<Event> = (event: Event) => void;

interface Waiting {
  resolve: (result: unknown) => void;
  reject: (problem: Error) => void;
  method: string;
}

interface Message {
  id?: number;
  method?: string;
  params?: unknown;
  result?: unknown;
  error?: string;
  message?: string;
}

/** A conversation with a browser in WebDriver BiDi: https://w3c.github.io/webdriver-bidi */
export interface Bidi {
  /** Rejects with the browser's own words, or when it is gone. */
  send: <Result = unknown>(method: string, params?: object) => Promise<Result>;
  on: <Event>(method: string, heard: Heard<Event>) => void;
}

/** Begins a session at the address that the browser printed. */
export async function connect(address: string): Promise<Bidi> {
  const socket = new WebSocket(`${address}/session`);
  await new Promise((resume, reject) => socket.on('open', resume).on('error', reject));
  const waiting = new Map<number, Waiting>();
  const listeners = new Map<string, Heard<unknown>[]>();
  socket.on('message', (data) => {
    const { id, method, params, result, error, message }: Message = JSON.parse(String(data));
    if (id === undefined) for (const heard of listeners.get(method ?? '') ?? []) heard(params);
    const asked = waiting.get(id ?? -1);
    waiting.delete(id ?? -1);
    if (error) asked?.reject(new Error(`${asked.method}: ${error}: ${message}`));
    else asked?.resolve(result);
  });
  socket.on('close', () => {
    for (const { reject, method } of waiting.values()) reject(new Error(`${method}: the browser is gone`));
  });
  let last = 0;
  const bidi: Bidi = {
    send: <Result>(method: string, params = {}) =>
      new Promise<Result>((resolve, reject) => {
        waiting.set(++last, { resolve: (result) => resolve(result as Result), reject, method });
        socket.send(JSON.stringify({ id: last, method, params }));
      }),
    on: (method, heard) => {
      listeners.set(method, [...(listeners.get(method) ?? []), heard as Heard<unknown>]);
    },
  };
  await bidi.send('session.new', { capabilities: {} });
  return bidi;
}
