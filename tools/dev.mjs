// npm run dev: a browser with Paperlight in it, rebuilt as you write.
import { ensureDependencies, runs } from './dependencies.mjs';

ensureDependencies();
const isDone = runs(process.execPath, ['node_modules/wxt/bin/wxt.mjs', ...process.argv.slice(2)]);
process.exitCode = isDone ? 0 : 1;
