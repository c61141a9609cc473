import type { Site } from '@/sites/site';

/** A website that the reader has Paperlight read besides those it knows. Theirs. */
export interface OwnSite {
  /** Its name: that of `site`, else the host. */
  id: string;
  /** How its pages are read, as the reader showed it; by their paper links alone when absent. */
  site?: Site;
  /** Match patterns of its hosts: `https://example.org/*`. Read only where the browser allows it. */
  hosts: string[];
  /** Both in milliseconds since 1970. */
  createdAt: number;
  changedAt: number;
}
