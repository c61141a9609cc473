import { useRead } from '@/components/use-read';
import { countText, text } from '@/locale/text';

interface Props {
  /** How many papers the second copy holds. */
  count: () => Promise<number>;
  /** Says by itself what came of it, and never rejects. */
  download: () => Promise<unknown>;
}

/** Where the browser opens no database: what the second copy holds can still be kept as a file. */
export function CopyInstead({ count, download }: Props) {
  const { value: papers = 0 } = useRead(count);
  if (papers === 0) return null;
  return (
    <>
      <p>{countText('recoveryCopyInstead', papers)}</p>
      <button type="button" onClick={download}>
        {text('commonDownloadCopy')}
      </button>
    </>
  );
}
