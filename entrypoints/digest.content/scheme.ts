/** Whether the page is dark to look at: by the colour behind its text, not by what the reader's system prefers. */
export function isDark(page: Document): boolean {
  for (const element of [page.body, page.documentElement]) {
    const light = lightnessOf(getComputedStyle(element).backgroundColor);
    if (light !== undefined) return light < 0.5;
  }
  const declared = getComputedStyle(page.documentElement).colorScheme;
  return (
    declared.includes('dark') &&
    (!declared.includes('light') || matchMedia('(prefers-color-scheme: dark)').matches)
  );
}

/** 0 (black) to 1 (white), by the luma weights of ITU-R BT.601; undefined for a transparent colour. */
function lightnessOf(colour: string): number | undefined {
  const [red = 0, green = 0, blue = 0, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  if (colour.startsWith('okl')) return red; // Its first number is the lightness
  if (!colour.startsWith('rgb') || alpha < 0.5) return undefined;
  return (0.299 * red + 0.587 * green + 0.114 * blue) / 255;
}
