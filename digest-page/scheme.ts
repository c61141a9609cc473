/** Whether the page is dark to look at: by the colour of its text, not by what the reader's system prefers. */
export function isDark({ body }: Document): boolean {
  return lightnessOf(getComputedStyle(body).color) > 0.5;
}

/** From 0 (black) to 1 (white), by the luma weights of ITU-R BT.601 where the colour is given as red, green and blue. */
function lightnessOf(colour: string): number {
  const [first = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  if (colour.startsWith('okl')) return first; // oklab and oklch begin with the lightness
  return (0.299 * first + 0.587 * green + 0.114 * blue) / 255;
}
