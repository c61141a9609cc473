import { ensureDependencies, root } from './dependencies.mjs';

/**
 * Runs a tool that is written in TypeScript: loads `file` (from the root of the project), hands it to `act`, prints
 * what that gives, if anything, and tells complaints without their trace.
 *
 * @param {string} file
 * @param {(module: Record<string, (...values: unknown[]) => unknown>) => unknown} act
 */
export async function run(file, act) {
  ensureDependencies();
  const { runnerImport } = await import('vite');
  const { module } = await runnerImport(`${root}/${file}`, {
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': root.replace(/\/$/, '') } },
  });
  try {
    const said = await act(module);
    if (said !== undefined) console.log(said);
  } catch (error) {
    console.error(error instanceof Error && error.name === 'Complaint' ? error.message : error);
    process.exitCode = 1;
  }
}
