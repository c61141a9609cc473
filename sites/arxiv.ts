import { arxivListing } from './arxiv-listing';
import { arxivSearch } from './arxiv-search';
import type { Site } from './site';

export const arxiv: Site[] = [arxivListing, arxivSearch];
