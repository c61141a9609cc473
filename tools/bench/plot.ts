import type { Curve } from './rows';

const [width, height] = [640, 360];
const edge = { left: 64, right: 150, top: 20, bottom: 52 };
const colours = ['#1f6fd0', '#cc5a0c', '#0f8a8f', '#8250df', '#cf3a6b', '#64748b'];

/** Curves over the same axes as a drawing to be read on light and on dark ground; both axes count by powers of ten. */
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
<text transform="translate(14 ${middle}) rotate(-90)" text-anchor="middle">${escaped(up)}</text>
${curves.map((curve, at) => drawCurve(curve, colours[at % colours.length]!, x.at, y.at)).join('\n')}
</svg>
`;
}

function drawCurve(
  { name, points }: Curve,
  colour: string,
  x: (at: number) => number,
  y: (at: number) => number,
): string {
  const places = points.map(([at, cost]): [number, number] => [x(at), y(cost)]);
  const [lastX, lastY] = places.at(-1)!;
  return `<polyline fill="none" stroke="${colour}" stroke-width="2" points="${places.map(([at, to]) => `${shortened(at)},${shortened(to)}`).join(' ')}"/>
${places.map(([at, to]) => `<circle cx="${shortened(at)}" cy="${shortened(to)}" r="3" fill="${colour}"/>`).join('')}
<text x="${shortened(lastX + 8)}" y="${shortened(lastY + 4)}" style="fill: ${colour}">${escaped(name)}</text>`;
}

/** Where numbers stand between two places, and the powers of ten that are named there. */
function scale(numbers: number[], from: number, to: number) {
  const least = 10 ** Math.floor(Math.log10(Math.min(...numbers)));
  const most = 10 ** Math.max(Math.ceil(Math.log10(Math.max(...numbers))), Math.log10(least) + 1);
  const decades = Math.round(Math.log10(most / least));
  return {
    ticks: Array.from({ length: decades + 1 }, (_, at) => least * 10 ** at),
    at: (number: number) => from + ((to - from) * Math.log10(number / least)) / decades,
  };
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
