/** A request that left the extension, or was about to. Nothing of what it said. */
export interface MadeRequest {
  /** Counts up. */
  id: number;
  /** When it was made, in milliseconds since 1970. */
  at: number;
  /** What the reader pressed. */
  feature: Feature;
  method: 'POST';
  /** With its port. */
  host: string;
  path: string;
  /** How many papers it carried. */
  papers: number;
  /** What came of it; absent while that is not known, and for good when its page ended before. */
  outcome?: Outcome;
}

/** Everything that may send: whoever adds one adds words for it. */
export type Feature = 'zotero';

/** The status of the answer, or why there was none. */
export type Outcome = number | 'absent' | 'slow' | 'stopped';

/** What is noted of all requests. */
export interface NotedRequests {
  /** The latest of them, the latest first. */
  latest: MadeRequest[];
  /** How many there were since the list was begun. */
  count: number;
  /** When the reader last cleared the list, in milliseconds since 1970. */
  clearedAt?: number;
}
