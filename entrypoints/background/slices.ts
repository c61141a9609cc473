const slice = 20; // Milliseconds of work until others get their turn

/** Runs steps of a few milliseconds to their end, with a pause after some 20 of them. Returns what they return. */
export async function runInSlices<Outcome>(steps: Generator<void, Outcome>): Promise<Outcome> {
  let begun = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - begun < slice) continue;
    await othersTurn();
    begun = performance.now();
  }
}

/** Until the messages that wait are heard. */
function othersTurn(): Promise<void> {
  return new Promise((resume) => setTimeout(resume));
}
