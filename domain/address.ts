/** What an address says; one that is relative is seen from `base`. Undefined when it is none. */
export function parseAddress(text: string, base?: string): URL | undefined {
  try {
    return new URL(text, base); // To ask first takes as long again
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
