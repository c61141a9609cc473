import { Notice } from '@/components/Notice';
import { RequestList } from '@/components/network/RequestList';
import { type Deeds, sayError } from '@/components/use-deeds';
import { useWatched } from '@/components/use-watched';
import { forgetRequests } from '@/deeds/requests';
import { text } from '@/locale/text';
import { watchRequests } from '@/storage/requests';

/** What Paperlight ever sent. */
export function Network({ run }: Pick<Deeds, 'run'>) {
  const { value, error } = useWatched(watchRequests);
  return (
    <>
      <p class="lead">{text('networkLead')}</p>
      {error !== undefined && <Notice problem={text('optionsLost', sayError(error))} />}
      {value && <RequestList {...value} onClear={() => void run(forgetRequests)} />}
    </>
  );
}
