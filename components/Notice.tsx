import './notice.css';

import type { ComponentChildren } from 'preact';

import { Icon } from './Icon';

interface Props {
  /** What is wrong, in one sentence. */
  problem: ComponentChildren;
  /** What the reader can do about it: a sentence, a link, buttons. */
  children?: ComponentChildren;
}

/** Says what is wrong and what to do. Read out at once by screen readers. */
export function Notice({ problem, children }: Props) {
  return (
    <div class="notice" role="alert">
      <Icon name="warning" />
      <div>
        <p class="problem">{problem}</p>
        {children}
      </div>
    </div>
  );
}
