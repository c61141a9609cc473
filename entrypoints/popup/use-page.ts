import { useEffect, useState } from 'preact/hooks';

import { type Front, followFront } from './follow-front';

/** The page in front, as it is while the popup is open. */
export function usePage(): Front {
  const [page, setPage] = useState<Front>({ asked: false });
  useEffect(() => followFront((next) => setPage((last) => (isSame(last, next) ? last : next))), []);
  return page;
}

function isSame(one: Front, other: Front): boolean {
  return JSON.stringify(one) === JSON.stringify(other) && String(one.error) === String(other.error);
}
