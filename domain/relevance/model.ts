import type { Interest } from '@/domain/interest';

/** What was learned for one interest, ready to judge papers with. */
export interface Model {
  interest: Interest['id'];
}
