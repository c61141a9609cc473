import type { Table } from 'dexie';

/**
 * Adds a row to a table that counts its rows, in the transaction that is going on, and returns its number. A browser
 * that lost a part of the database may have forgotten how far it had counted: then it goes on after the last.
 */
export async function addNext<Row, New>(table: Table<Row, number, New>, row: New): Promise<number> {
  try {
    return await table.add(row);
  } catch (error) {
    if (!(error instanceof Error && error.name === 'ConstraintError')) throw error;
    const [last = 0] = await table.orderBy(':id').reverse().limit(1).primaryKeys();
    const { keyPath } = table.schema.primKey;
    if (typeof keyPath !== 'string') return table.add(row, last + 1);
    return table.add({ ...row, [keyPath]: last + 1 });
  }
}
