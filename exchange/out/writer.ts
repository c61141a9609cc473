import type { Told } from './worker';
import type { PapersFile } from './write-file';

/** A worker that writes papers. */
export interface Writer {
  tell: (told: Told) => void;
  /** The file, once the format was told. Rejects with the signal's reason. */
  file: (signal: AbortSignal) => Promise<PapersFile>;
  close: () => void;
}

export function startWriter(): Writer {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  return {
    tell: (told) => worker.postMessage(told),
    file: (signal) =>
      new Promise((resolve, reject) => {
        worker.onmessage = ({ data }: MessageEvent<PapersFile>) => resolve(data);
        worker.onerror = ({ message }) => reject(new Error(message));
        signal.addEventListener('abort', () => reject(signal.reason));
      }),
    close: () => worker.terminate(),
  };
}
