import { useRef, useState } from 'preact/hooks';
import { sayError } from '@/components/use-deeds';
import { text } from '@/locale/text';

interface Reading<Found> {
  name: string;
  /** Undefined while the file is being read. */
  found?: Found;
}

/** The file chosen last, and what `read` makes of it, or why it failed: reading one may take longer than choosing another. */
export function useOpened<Found extends object>(read: (file: File) => Promise<Found>) {
  const latest = useRef<File>(undefined);
  const [opened, setOpened] = useState<Reading<Found | { problem: string }>>();
  const open = async (file: File | undefined) => {
    if (!file) return;
    latest.current = file;
    setOpened({ name: file.name });
    const tell = (found: Found | { problem: string }) =>
      latest.current === file && setOpened({ name: file.name, found });
    try {
      tell(await read(file));
    } catch (error) {
      tell({ problem: text('optionsOpenFailed', sayError(error)) });
    }
  };
  return { opened, open, forget: () => setOpened(undefined) };
}
