/** Numbers from 0 to below 1, always the same ones: xorshift (Marsaglia, 2003). */
export function makeRandom(): () => number {
  let state = 2_463_534_242;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
