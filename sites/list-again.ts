import type { Listing, Place } from './site';

/** Adds a further place of a paper that the page lists again. */
export function listAgain(listing: Listing, place: Place): void {
  listing.places ??= [{ ...listing, elements: [...listing.elements] }];
  listing.places.push(place);
  listing.elements.push(...place.elements);
}
