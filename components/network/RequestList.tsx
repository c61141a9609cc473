import './request-list.css';

import { useState } from 'preact/hooks';

import { Confirm } from '@/components/Confirm';
import { Empty } from '@/components/Empty';
import { focusAtOnce } from '@/components/focus-at-once';
import { More } from '@/components/More';
import { sayWhen } from '@/components/when';
import type { MadeRequest, NotedRequests } from '@/domain/request';
import { countText, language, text } from '@/locale/text';

interface Props extends NotedRequests {
  onClear: () => void;
}

const atOnce = 50;

/** Every request there was, the latest first. */
export function RequestList({ latest, count, clearedAt, onClear }: Props) {
  const [shown, setShown] = useState(atOnce);
  const [cleared, setCleared] = useState(false);
  const clear = () => {
    setCleared(true);
    onClear();
  };
  if (latest.length === 0)
    return (
      <div tabIndex={-1} ref={cleared ? focusAtOnce : null}>
        <Empty title={text('networkNone')}>
          <p>{clearedAt ? text('networkNoneSince', sayExactly(clearedAt)) : text('networkNoneEver')}</p>
        </Empty>
      </div>
    );
  return (
    <>
      <ol class="request-list">
        {latest.slice(0, shown).map((request) => (
          <RequestRow key={request.id} {...request} />
        ))}
      </ol>
      {shown < latest.length && <More onMore={() => setShown(shown + atOnce)} />}
      {count > latest.length && (
        <p class="muted">
          {text('networkLatest', latest.length.toLocaleString(language()), count.toLocaleString(language()))}
        </p>
      )}
      <Confirm label={text('networkClear')} sure={text('networkClearSure')} onConfirm={clear} />
    </>
  );
}

function RequestRow({ at, feature, method, host, path, papers, outcome }: MadeRequest) {
  return (
    <li data-testid="request-row">
      <p>
        <strong>{text(`networkFeature_${feature}`)}</strong>
        {papers > 0 && ` · ${countText('commonPapers', papers)}`}
      </p>
      <p class="muted">
        <time dateTime={new Date(at).toISOString()} title={sayExactly(at)}>
          {sayWhen(at)}
        </time>
      </p>
      <p class="muted">
        {method} <bdi>{`${host}${path}`}</bdi>
      </p>
      <p class="muted">
        {typeof outcome === 'number'
          ? text('networkAnswered', outcome)
          : text(`networkOutcome_${outcome ?? 'open'}`)}
      </p>
    </li>
  );
}

function sayExactly(at: number): string {
  return new Date(at).toLocaleString(language(), { dateStyle: 'medium', timeStyle: 'medium' });
}
