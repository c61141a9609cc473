/** Makes a function that tells the line, from 1, in which a place of a text stands. Asked in the order of the text, it takes linear time in all. */
export function makeLines(text: string): (at: number) => number {
  let line = 1;
  let next = text.indexOf('\n');
  return (at) => {
    for (; next >= 0 && next < at; next = text.indexOf('\n', next + 1)) line++;
    return line;
  };
}
