import './export-panel.css';

import { focusAtOnce } from '@/components/focus-at-once';
import { countText, text } from '@/locale/text';
import type { ZoteroTarget } from './taking';
import type { Exporting, Shown } from './use-export';

/** How far the papers are that are being taken out, and what is asked before; nothing while none are. */
export function ExportPanel({ exporting: { shown } }: { exporting: Exporting }) {
  if (!shown) return null;
  return (
    <section class="export-panel" aria-label={text('exportWork')} data-testid="export-panel">
      {shown.state === 'working' ? <Working {...shown} /> : <Asking {...shown} />}
    </section>
  );
}

function Working({ done, of, onStop }: Extract<Shown, { state: 'working' }>) {
  const label = text('exportWorking', done.toLocaleString(), of.toLocaleString());
  return (
    <>
      <progress value={done} max={of} aria-label={text('exportWork')} />
      <span>{label}</span>
      <button type="button" onClick={onStop}>
        {text('commonCancel')}
      </button>
    </>
  );
}

function Asking({ count, target, onSend, onCancel }: Extract<Shown, { state: 'asking' }>) {
  return (
    <>
      <p>{countText('zoteroAsk', count, placeOf(target))}</p>
      <button type="button" class="primary" ref={focusAtOnce} onClick={onSend}>
        {text('zoteroSendIt')}
      </button>
      <button type="button" onClick={onCancel}>
        {text('commonCancel')}
      </button>
    </>
  );
}

function placeOf({ name, library }: ZoteroTarget): string {
  return name === library ? name : text('zoteroPlace', name, library);
}
