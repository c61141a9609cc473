import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { skeletonOf } from '@/sites/skeleton';

// Put into a page when the reader asks for a report of it; what it returns is the report's.
export default defineUnlistedScript(() => skeletonOf(document));
