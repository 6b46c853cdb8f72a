import http from 'node:http';
import { createRequestListener } from '@react-router/node';
import pg from 'pg';
import { unitVector } from '../../src/core/homes/position.ts';
import { barePage, type Row } from './bare-page.ts';
import { findNear } from './statements.ts';

// Control C: a React Router page of the same twenty rows with nothing around it, not hydrated.
const pool = new pg.Pool({ max: 24 });

async function listNear(request: Request): Promise<Row[]> {
  const [lat, lng] = (new URL(request.url).searchParams.get('near') ?? '').split(',').map(Number);
  const values = [unitVector({ lat: lat ?? 0, lng: lng ?? 0 })];
  return (await pool.query<Row>({ name: 'near', text: findNear('$1::cube'), values })).rows;
}

const server = http.createServer(createRequestListener({ build: barePage(listNear), mode: 'production' }));
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (typeof address === 'object') console.log(`http://127.0.0.1:${address?.port}`);
});
