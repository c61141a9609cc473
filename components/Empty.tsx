import './empty.css';

import type { ComponentChildren } from 'preact';

/** What stands where papers will be. */
export function Empty({ title, children }: { title: string; children?: ComponentChildren }) {
  return (
    <div class="empty">
      <h2>{title}</h2>
      {children}
    </div>
  );
}
