import './interest-chip.css';

import type { Interest } from '@/domain/interest';

/** The name of an interest on its colour. */
export function InterestChip({ interest }: { interest: Pick<Interest, 'name' | 'colour'> }) {
  return (
    <span class="interest-chip" data-colour={interest.colour}>
      <bdi>{interest.name}</bdi>
    </span>
  );
}
