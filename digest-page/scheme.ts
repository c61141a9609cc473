/** Whether the page is dark to look at: by the colour of its text, not by what the reader's system prefers. */
export function isDark({ body }: Document): boolean {
  return isLight(getComputedStyle(body).color);
}

/** Whether a computed colour is nearer to white than to black. */
export function isLight(colour: string): boolean {
  return lightnessOf(colour) > 0.5;
}

/** From 0 (black) to 1 (white): the lightness a colour begins with, or else the luma of ITU-R BT.601. */
function lightnessOf(colour: string): number {
  const values = colour.replace(/^(color\()?[\w-]+/, ''); // Names have digits in them: `display-p3`
  const [first = 0, green = 0, blue = 0] = (values.match(/[\d.]+(e-\d+)?/g) ?? []).map(Number);
  if (colour.startsWith('okl')) return first;
  if (colour.startsWith('l')) return first / 100;
  return (0.299 * first + 0.587 * green + 0.114 * blue) / (colour.startsWith('color(') ? 1 : 255);
}
