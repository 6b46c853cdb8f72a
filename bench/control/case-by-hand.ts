import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import type pg from 'pg';
import type { CaseView } from '../../src/core/cases/reading/case-view.ts';
import type { Db } from '../../src/core/shared/ctx.ts';

/** What belongs to a case, a table each; who is of its team stands in none of them, nor who may not read it. */
const parts = {
  notes: 'id uuid, seq integer, written_at timestamptz, author_id uuid, author_role text, words text',
  parties: 'id uuid, kind text, name text',
  sessions: 'id uuid, kind text, starts_at timestamptz, took_place boolean',
  tasks: 'id uuid, words text, due_on date, for_id uuid, done_at timestamptz',
  walls: 'person_id uuid, home_id uuid, division_code text, why text',
  team: 'id uuid, name text, is_lead boolean',
  plans: 'words text, written_at timestamptz',
  requests: 'id uuid, door text, submitted_at timestamptz, words text',
} as const;
type Part = keyof typeof parts;
const names = ['notes', 'parties', 'sessions', 'tasks', 'walls', 'team', 'plans', 'requests'] as const;

/** The same cases as they would be kept in the clear, written from what one of the team reads. */
export async function keepCasesInTheClear(owner: Db, views: readonly CaseView[]): Promise<void> {
  await sql`create table control.cases (id uuid primary key, level text, mediation text, state text, outcome text,
    opened_at timestamptz, closed_at timestamptz, is_locked boolean)`.execute(owner);
  await fill(owner, 'control.cases', views.map(snaked));
  for (const part of names) {
    const table = `control.case_${part}`;
    await sql.raw(`create table ${table} (case_id uuid not null, ${parts[part]})`).execute(owner);
    await sql.raw(`create index on ${table} (case_id)`).execute(owner);
    const rows = views.flatMap((view) => rowsOf(view, part).map((row) => ({ ...row, case_id: view.id })));
    await fill(owner, table, rows);
  }
}

const snaked = (row: object): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(row).map(([key, value]) => [
      key.replaceAll(/[A-Z]/g, (at) => `_${at.toLowerCase()}`),
      value,
    ]),
  );

function rowsOf(view: CaseView, part: Part): Record<string, unknown>[] {
  const { plan, request } = view;
  const single = { plans: plan ? [plan] : [], requests: request ? [request] : [] };
  const rows = part === 'plans' || part === 'requests' ? single[part] : view[part];
  return rows.map(snaked);
}

async function fill(owner: Db, table: string, rows: readonly object[]) {
  await sql`insert into ${sql.raw(table)} select * from jsonb_populate_recordset(null::${sql.raw(table)},
    ${JSON.stringify(rows)}::jsonb)`.execute(owner);
}

const statement = (name: string, text: string) => (value: string) => ({ name, text, values: [value] });
const who = statement('case-who', 'select person_id from control.sessions where token = $1');
const head = statement('case-head', 'select * from control.cases where id = $1');
const orders: Partial<Record<Part, string>> = { notes: ' order by seq desc limit 31' };
const lists = names.map(
  (part) =>
    [
      part,
      statement(`case-${part}`, `select * from control.case_${part} where case_id = $1${orders[part] ?? ''}`),
    ] as const,
);

/** Who asks, the case, and what belongs to it: no wall, no key, and nobody learns that it was read. */
export function showCaseByHand(app: FastifyInstance, pool: pg.Pool): void {
  app.get<{ Params: { id: string } }>('/cases/:id', async ({ params: { id }, headers }) => {
    const { rows: sessions } = await pool.query(who(headers.authorization ?? ''));
    if (sessions.length === 0) throw new Error('nobody');
    const client = await pool.connect();
    try {
      const [{ rows: cases }, ...found] = await Promise.all([
        client.query(head(id)),
        ...lists.map(([, list]) => client.query(list(id))),
      ]);
      return { ...cases[0], ...Object.fromEntries(lists.map(([part], nth) => [part, found[nth]?.rows])) };
    } finally {
      client.release();
    }
  });
}
