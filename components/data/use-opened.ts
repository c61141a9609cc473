import { useRef, useState } from 'preact/hooks';

interface Reading<Found> {
  name: string;
  /** Undefined while the file is being read. */
  found?: Found;
}

/** The file chosen last, and what `read` makes of it: reading one may take longer than choosing another. */
export function useOpened<Found>(read: (file: File) => Promise<Found>) {
  const latest = useRef<File>(undefined);
  const [opened, setOpened] = useState<Reading<Found>>();
  const open = async (file: File | undefined) => {
    if (!file) return;
    latest.current = file;
    setOpened({ name: file.name });
    const found = await read(file);
    if (latest.current === file) setOpened({ name: file.name, found });
  };
  return { opened, open, forget: () => setOpened(undefined) };
}
