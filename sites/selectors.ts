import type { Site } from './site';

/** The selectors of a site that the engine of this page does not take, each once. */
export function strangeSelectors(site: Site, page: Document): string[] {
  const nothing = page.createDocumentFragment();
  const isStrange = (selector: string) => {
    try {
      nothing.querySelector(selector);
      return false;
    } catch {
      return true; // There is no other way to ask
    }
  };
  return [...new Set(selectorsOf(site))].filter(isStrange);
}

function selectorsOf({ listing, not, with: following, ...fields }: Site): string[] {
  const inFields = Object.values(fields).flatMap((value) =>
    typeof value === 'object' && !Array.isArray(value)
      ? [value.at, 'without' in value ? value.without : undefined]
      : [],
  );
  return [listing, not, following, ...inFields].filter((selector) => selector !== undefined);
}
