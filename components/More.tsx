import { text } from '@/locale/text';

/** Stands below a list that goes on. */
export function More({ onMore }: { onMore: () => void }) {
  return (
    <button type="button" class="more" onClick={onMore}>
      {text('commonShowMore')}
    </button>
  );
}
