import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';

export default defineConfig({
  projects: ['e2e', 'faults', 'firefox'].map((name) => ({ name, testDir: `tests/${name}` })),
  workers: Math.ceil(availableParallelism() * 0.75), // A browser waits for a quarter of its time
  fullyParallel: false,
  timeout: 300_000, // Slow machines take their time; what hangs fails all the same
  expect: { timeout: 60_000 },
  retries: 1, // What passes only then is listed as flaky: the browser, not the test, may have been late
  forbidOnly: !!process.env.CI,
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  outputDir: 'test-results/e2e',
});
