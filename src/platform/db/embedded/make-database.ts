import type pg from 'pg';

export const databaseName = 'weijia';

/** The product's own database; names sort by code point, a query that shows names says `zh-x-icu` itself. */
export async function makeDatabase(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query('select from pg_database where datname = $1', [databaseName]);
  if (rowCount === 0) {
    await client.query(`create database ${databaseName} template template0 encoding 'UTF8' locale 'C'`);
  }
}
