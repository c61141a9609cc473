import { layOut } from '@/tools/evaluate/table';
import type { Measured } from './measure';
import type { Memory } from './memory';
import { floor, yardstick } from './workloads';

/** Text to print: a table, or rows with the same figures. */
export function report(measured: Measured[], memory: Memory, json: boolean): string {
  const rows = measured.map((one) => ({
    ...one,
    toFloor: one.median / medianOf(measured, floor),
    toYardstick: one.median / medianOf(measured, yardstick),
  }));
  if (json) return JSON.stringify({ rows, memory }, undefined, 1);
  const cells = rows.map(({ name, median, fastest, toFloor, toYardstick, goal }) => [
    name,
    median.toFixed(1),
    fastest.toFixed(1),
    goal === undefined ? '' : `≤ ${goal}`,
    toFloor.toFixed(2),
    toYardstick.toFixed(2),
  ]);
  const heads = ['', 'median ms', 'fastest ms', 'goal', ': words', ': yardstick'];
  const { assets, learned, goal } = memory;
  return `${layOut([heads, ...cells], [])}

memory: ${assets.toFixed(2)} MB of assets, ${learned.toFixed(2)} MB learned for an interest (goal ≤ ${goal} MB)`;
}

function medianOf(measured: Measured[], name: string): number {
  return measured.find((one) => one.name === name)!.median;
}
