import './tabs.css';

import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';

export interface Tab<Id extends string> {
  id: Id;
  label: string;
  /** Shown beside the label when above zero, e.g. how many are unread; `countLabel` says it in words. */
  count?: number;
  countLabel?: string;
}

interface Props<Id extends string> {
  label: string;
  tabs: Tab<Id>[];
  chosen: Id;
  onChoose: (id: Id) => void;
  /** The panel of the chosen tab. */
  children: ComponentChildren;
}

/** Tabs and the panel of the chosen one; arrow keys, Home and End go from tab to tab. */
export function Tabs<Id extends string>({ label, tabs, chosen, onChoose, children }: Props<Id>) {
  const bar = useRef<HTMLDivElement>(null);
  const go = (event: KeyboardEvent) => {
    const next =
      tabs[
        placeAfter(
          event.key,
          tabs.findIndex(({ id }) => id === chosen),
          tabs.length,
        )
      ];
    if (!next) return;
    event.preventDefault();
    onChoose(next.id);
    bar.current?.querySelector<HTMLElement>(`#tab-${next.id}`)?.focus();
  };
  return (
    <main class="tabbed">
      <div class="tabs" role="tablist" aria-label={label} ref={bar} onKeyDown={go}>
        {tabs.map((tab) => (
          <TabButton key={tab.id} tab={tab} chosen={tab.id === chosen} onChoose={() => onChoose(tab.id)} />
        ))}
      </div>
      <div class="panel" id="panel" role="tabpanel" aria-labelledby={`tab-${chosen}`} key={chosen}>
        {children}
      </div>
    </main>
  );
}

function TabButton({ tab, chosen, onChoose }: { tab: Tab<string>; chosen: boolean; onChoose: () => void }) {
  return (
    <button
      type="button"
      role="tab"
      id={`tab-${tab.id}`}
      data-testid={`tab-${tab.id}`}
      aria-selected={chosen}
      aria-controls="panel"
      tabIndex={chosen ? 0 : -1}
      onClick={onChoose}
    >
      {tab.label}
      {!!tab.count && (
        <>
          <span class="count" aria-hidden="true">
            {tab.count}
          </span>
          <span class="visually-hidden">{tab.countLabel}</span>
        </>
      )}
    </button>
  );
}

/** The place a key leads to, around the ends; -1 when the key leads nowhere. */
function placeAfter(key: string, place: number, length: number): number {
  const steps: Record<string, number> = {
    ArrowRight: place + 1,
    ArrowLeft: place - 1,
    Home: 0,
    End: length - 1,
  };
  const step = Object.hasOwn(steps, key) ? steps[key] : undefined;
  return step === undefined ? -1 : (step + length) % length;
}
