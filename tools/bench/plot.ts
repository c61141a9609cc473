import type { Curve } from './rows';

const [width, height] = [640, 360];
const edge = { left: 64, right: 150, top: 20, bottom: 52 };
const mostTicks = 8;
const lineHeight = 15;
const colours = ['#1f6fd0', '#cc5a0c', '#0f8a8f', '#8250df', '#cf3a6b', '#64748b'];

type Scale = (number: number) => number;

/** Curves over the same axes as a drawing to be read on light and on dark ground; both axes grow by factors. */
export function drawPlot(curves: Curve[]): string {
  const { across, up } = curves[0]!;
  const points = curves.flatMap((curve) => curve.points);
  const x = scale(
    points.map(([at]) => at),
    edge.left,
    width - edge.right,
  );
  const y = scale(
    points.map(([, cost]) => cost),
    height - edge.bottom,
    edge.top,
  );
  const middle = (edge.top + height - edge.bottom) / 2;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif" font-size="12">
<title>${escaped(`${up}, over ${across}`)}</title>
<style>text { fill: #57606a } .grid { stroke: #8c959f; stroke-opacity: 0.3 } @media (prefers-color-scheme: dark) { text { fill: #a8b1bb } }</style>
${x.ticks.map((tick) => line(x.at(tick), edge.top, x.at(tick), height - edge.bottom) + label(x.at(tick), height - edge.bottom + 18, tick.toLocaleString('en'), 'middle')).join('\n')}
${y.ticks.map((tick) => line(edge.left, y.at(tick), width - edge.right, y.at(tick)) + label(edge.left - 8, y.at(tick) + 4, tick.toLocaleString('en'), 'end')).join('\n')}
${label((edge.left + width - edge.right) / 2, height - 12, across, 'middle')}
<text transform="translate(10 ${middle}) rotate(-90)" text-anchor="middle">${escaped(up)}</text>
${curves.map((curve, at) => drawCurve(curve, colours[at % colours.length]!, x.at, y.at)).join('\n')}
${drawNames(curves, x.at, y.at)}
</svg>
`;
}

function drawCurve({ points }: Curve, colour: string, x: Scale, y: Scale): string {
  const places = points.map(([at, cost]): [number, number] => [x(at), y(cost)]);
  return `<polyline fill="none" stroke="${colour}" stroke-width="2" points="${places.map(([at, to]) => `${shortened(at)},${shortened(to)}`).join(' ')}"/>
${places.map(([at, to]) => `<circle cx="${shortened(at)}" cy="${shortened(to)}" r="3" fill="${colour}"/>`).join('')}`;
}

/** Each name behind the end of its curve; where two curves end side by side, the lower one's gives way. */
function drawNames(curves: Curve[], x: Scale, y: Scale): string {
  const ends = curves.map(({ name, points }, at) => {
    const [last, cost] = points.at(-1)!;
    return { name, colour: colours[at % colours.length]!, x: x(last) + 8, y: y(cost) + 4 };
  });
  let above = 0;
  return ends
    .sort((one, other) => one.y - other.y)
    .map((end) => {
      above = Math.max(end.y, above + lineHeight);
      return `<text x="${shortened(end.x)}" y="${shortened(above)}" style="fill: ${end.colour}">${escaped(end.name)}</text>`;
    })
    .join('\n');
}

/** Where numbers stand between two places, and the round numbers that are named there. Flat stays flat: it spans at least tenfold. */
function scale(numbers: number[], from: number, to: number) {
  const [lowest, highest] = [Math.min(...numbers), Math.max(...numbers)];
  const round = roundNumbers(lowest, highest * 100);
  const least = round.findLast((number) => number <= lowest)!;
  const most = round.find((number) => number >= Math.max(highest, least * 10))!;
  const between = round.filter((number) => number >= least && number <= most);
  return {
    ticks:
      between.length > mostTicks ? between.filter((number) => Number.isInteger(Math.log10(number))) : between,
    at: (number: number) => from + ((to - from) * Math.log10(number / least)) / Math.log10(most / least),
  };
}

/** 1, 2, 5, 10, 20 and so on, from below one number to above another. */
function roundNumbers(lowest: number, highest: number): number[] {
  const [first, last] = [Math.floor(Math.log10(lowest)), Math.ceil(Math.log10(highest))];
  const powers = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  return powers.flatMap((power) => [1, 2, 5].map((step) => Number(`${step}e${power}`)));
}

function line(x1: number, y1: number, x2: number, y2: number): string {
  const [a, b, c, d] = [x1, y1, x2, y2].map(shortened);
  return `<line class="grid" x1="${a}" y1="${b}" x2="${c}" y2="${d}"/>`;
}

function label(x: number, y: number, words: string, anchor: 'middle' | 'end'): string {
  return `<text x="${shortened(x)}" y="${shortened(y)}" text-anchor="${anchor}">${escaped(words)}</text>`;
}

function shortened(number: number): string {
  return String(Math.round(number * 10) / 10);
}

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
