interface Waiting {
  mode: LockMode;
  start: () => void;
}

/** Web Locks for Node 20, which has none: the same names, modes and order as in a browser, for one process. */
export function makeLocks(): Pick<LockManager, 'request'> {
  const queues = new Map<string, { held: Waiting[]; waiting: Waiting[] }>();

  function admit(name: string): void {
    const { held, waiting } = queues.get(name)!;
    const next = waiting[0];
    const fits =
      held.length === 0 || (next?.mode === 'shared' && held.every(({ mode }) => mode === 'shared'));
    if (!next || !fits) return;
    held.push(waiting.shift()!);
    next.start();
    admit(name);
  }

  async function request(name: string, ...rest: unknown[]): Promise<unknown> {
    const work = rest.at(-1) as LockGrantedCallback<unknown>;
    const { mode = 'exclusive' } = (rest.length > 1 ? rest[0] : {}) as LockOptions;
    const queue = queues.get(name) ?? { held: [], waiting: [] };
    queues.set(name, queue);
    const place = await new Promise<Waiting>((resolve) => {
      const waiting: Waiting = { mode, start: () => resolve(waiting) };
      queue.waiting.push(waiting);
      admit(name);
    });
    try {
      return await work({ name, mode });
    } finally {
      queue.held.splice(queue.held.indexOf(place), 1);
      admit(name);
    }
  }

  return { request: request as LockManager['request'] };
}
