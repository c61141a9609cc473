import { choicesFor, pathsTo } from './choices';
import { titlesAt } from './find-hits';
import { lookAt } from './ground';
import { bestOf } from './guess-fields';
import { anywhere, ownId } from './guess-ids';
import { fitAuthors, isAbstract, isDate, isName, isVenue } from './kinds';
import { isBeside, partChoices } from './parts';
import { inOrder, listingsOf, teachSite, withoutLabels } from './teach-site';
import { hitsIn, plainText, textsIn } from './texts';

/**
 * What corrections are made with. They are in another script than it, for both together are more than a page should be
 * given at once.
 */
export const learning = {
  anywhere,
  bestOf,
  choicesFor,
  fitAuthors,
  hitsIn,
  inOrder,
  isBeside,
  isName,
  kinds: { abstract: isAbstract, date: isDate, venue: isVenue },
  listingsOf,
  lookAt,
  ownId,
  partChoices,
  pathsTo,
  plainText,
  teachSite,
  textsIn,
  titlesAt,
  withoutLabels,
};

export type Learning = typeof learning;
