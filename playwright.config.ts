import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  workers: Math.max(1, Math.floor(availableParallelism() / 2)), // A browser is busy on two cores
  fullyParallel: false,
  timeout: 180_000, // Slow machines take their time; what hangs fails all the same
  expect: { timeout: 30_000 },
  retries: 1, // What passes only then is listed as flaky: the browser, not the test, may have been late
  forbidOnly: !!process.env.CI,
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  outputDir: 'test-results/e2e',
});
