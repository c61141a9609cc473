import { serve } from '@/search/serve';
import type { Colleague } from '@/search/talk';

export interface Worker extends Colleague {
  /** What a worker does that was killed by an error. */
  die(): void;
}

/** A worker in this thread: what is said goes through a real channel. */
export function makeWorker({ isMute = false } = {}): Worker {
  const { port1, port2 } = new MessageChannel();
  const onError = new Set<(event: { message: string }) => void>();
  const end = isMute ? undefined : serve(port2, console.error);
  port2.start();
  return {
    addEventListener(type: 'message' | 'error', listener: never) {
      if (type === 'error') onError.add(listener);
      else port1.addEventListener(type, listener);
      port1.start();
    },
    postMessage: (question) => port1.postMessage(question),
    terminate: () => {
      end?.();
      port1.close();
    },
    die: () => {
      for (const tell of onError) tell({ message: 'died' });
    },
  };
}
