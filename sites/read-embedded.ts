import type { Embedded } from './site';

/** Reads JSON in an attribute; `as` checks every value by hand, for the JSON may be anything. */
export function jsonIn(
  at: string,
  attribute: string,
  as: (json: unknown) => ReturnType<Embedded['read']>,
): Embedded {
  return {
    at,
    read(page) {
      const text = page.querySelector(at)?.getAttribute(attribute);
      if (!text) return undefined;
      try {
        return as(JSON.parse(text));
      } catch (error) {
        if (error instanceof SyntaxError || error instanceof RangeError) return undefined; // Broken or too deep: the reader names it as a problem
        throw error;
      }
    },
  };
}
