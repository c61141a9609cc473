import './recovery.css';

import { useState } from 'preact/hooks';

import type { Counts } from '@/domain/theirs';
import { countText, text } from '@/locale/text';

interface Props {
  /** What the database holds, and what it held when it was last seen well. */
  here: Counts;
  should: Counts;
  /** Each says by itself what came of it, and never rejects. */
  onRestore: () => Promise<unknown>;
  onDownload: () => Promise<unknown>;
  onKeep: () => Promise<unknown>;
}

/** Shown when the browser lost part of what the reader keeps: nothing is decided without them. */
export function Recovery({ here, should, onRestore, onDownload, onKeep }: Props) {
  const [busy, setBusy] = useState(false);
  const [sure, setSure] = useState(false);
  const during = (deed: () => Promise<unknown>) => async () => {
    setBusy(true);
    await deed();
    setBusy(false);
  };
  return (
    <section class="recovery" aria-busy={busy}>
      <h2>{text('commonLossTitle')}</h2>
      <p>{text('commonLossExplained')}</p>
      <Losses here={here} should={should} />
      <button type="button" class="primary" disabled={busy} onClick={during(onRestore)}>
        {busy ? text('commonRestoring') : text('commonRestore')}
      </button>
      <button type="button" disabled={busy} onClick={during(onDownload)}>
        {text('commonDownloadCopy')}
      </button>
      {sure && <p role="alert">{text('commonKeepWarning')}</p>}
      <button
        type="button"
        class={sure ? 'danger' : 'quiet'}
        disabled={busy}
        onClick={sure ? during(onKeep) : () => setSure(true)}
      >
        {sure ? text('commonKeepSure') : text('commonKeepThis')}
      </button>
    </section>
  );
}

function Losses({ here, should }: Pick<Props, 'here' | 'should'>) {
  const lines = [
    here.library < should.library && countText('commonLossPapers', should.library, here.library),
    here.interests < should.interests && countText('commonLossInterests', should.interests, here.interests),
    here.judgements < should.judgements &&
      countText('commonLossJudgements', should.judgements, here.judgements),
    here.sites < should.sites && countText('commonLossSites', should.sites, here.sites),
    here.settings < should.settings && text('commonLossSettings'),
  ];
  return (
    <ul>
      {lines.filter(Boolean).map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
