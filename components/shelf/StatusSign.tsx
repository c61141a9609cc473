import type { Status } from '@/domain/library';
import { statusText } from '@/locale/status-text';

/** How far the reader is with a paper, in a word; nothing where nothing was said. */
export function StatusSign({ status }: { status: Status }) {
  if (status === 'none') return null;
  return (
    <span class="status-sign" data-status={status}>
      {statusText(status)}
    </span>
  );
}
