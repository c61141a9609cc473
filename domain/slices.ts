interface Pace<Step> {
  /** Hears before each pause how far the steps are. */
  onStep?: (step: Step) => void;
  signal?: AbortSignal;
  /** Milliseconds of work until others get their turn; 20 if not said. */
  slice?: number;
}

/** Runs steps of a few milliseconds to their end, with pauses. Returns what they return. Throws the signal's reason. */
export async function runInSlices<Step, Outcome>(
  steps: Generator<Step, Outcome>,
  { onStep, signal, slice = 20 }: Pace<Step> = {},
): Promise<Outcome> {
  let begun = performance.now();
  for (;;) {
    signal?.throwIfAborted();
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - begun < slice) continue;
    onStep?.(step.value);
    await othersTurn();
    begun = performance.now();
  }
}

/** Runs steps to their end without a pause. Returns what they return. */
export function runAtOnce<Outcome>(steps: Generator<unknown, Outcome>): Outcome {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Until what waits was heard and drawn. No timer, for those of a hidden tab are rare. */
export function othersTurn(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resume) => {
    port1.onmessage = () => {
      port1.close();
      resume();
    };
    port2.postMessage(null);
  });
}
