import { database } from '@/storage/database';

/** Every row of these tables, or of all. */
export async function dump(...names: string[]): Promise<Record<string, unknown[]>> {
  const tables = database.tables.filter(({ name }) => names.length === 0 || names.includes(name));
  const rows = await Promise.all(tables.map(async (table) => [table.name, await table.toArray()] as const));
  return Object.fromEntries(rows);
}
