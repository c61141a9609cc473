import { text } from '@/locale/text';

/** For readers who have not said yet what they want to read about. */
export function FirstSteps({ onBegin }: { onBegin: () => void }) {
  return (
    <aside class="first-steps">
      <p>{text('popupNoInterests')}</p>
      <button type="button" class="primary" onClick={onBegin}>
        {text('popupWriteInterests')}
      </button>
    </aside>
  );
}
