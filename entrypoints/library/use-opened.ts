import { useCallback, useState } from 'preact/hooks';

import type { Deeds } from '@/components/use-deeds';
import type { Opened } from './open-text';

const mostKept = 20; // Digests of a tab; each may hold thousands of papers
const glance = 30; // Milliseconds for the browser to show what is about to be read

/** Something to be opened. */
export interface Waiting {
  name: string;
  read: () => Promise<Opened>;
}

export interface OpenedHere {
  /** The latest ones, in the order they were opened. */
  all: Opened[];
  shown: Opened | undefined;
  /** The name of what is being read. */
  reading: string | undefined;
  open: (waiting: Waiting[]) => Promise<void>;
  show: (opened: Opened) => void;
}

/** What was opened in this tab: one after the other, the first of those opened together is shown. */
export function useOpened(run: Deeds['run']): OpenedHere {
  const [all, setAll] = useState<Opened[]>([]);
  const [shown, setShown] = useState<Opened>();
  const [reading, setReading] = useState<string>();

  const open = useCallback(
    async (waiting: Waiting[]) => {
      let isFirst = true;
      for (const { name, read } of waiting) {
        setReading(name);
        await run(async () => {
          await new Promise((resume) => setTimeout(resume, glance));
          const opened = await read();
          setAll((last) => [...last, opened].slice(-mostKept));
          if (isFirst) setShown(opened);
          isFirst = false;
          return undefined;
        });
      }
      setReading(undefined);
    },
    [run],
  );
  return { all, shown, reading, open, show: setShown };
}
