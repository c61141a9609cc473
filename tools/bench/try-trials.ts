import type { Outcome } from './rows';

/** Runs the trials whose name has these words, all without any, one after the other. Says beside what it is at. */
export async function tryThose(
  trials: Record<string, () => Promise<Outcome> | Outcome>,
  only: string | undefined,
): Promise<Outcome> {
  const outcome: Outcome = { rows: [], curves: [] };
  for (const [name, trial] of Object.entries(trials)) {
    if (only !== undefined && !name.includes(only)) continue;
    console.error(`${name} …`);
    const { rows, curves } = await trial();
    outcome.rows.push(...rows);
    outcome.curves.push(...curves);
  }
  return outcome;
}
