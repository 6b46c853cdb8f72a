import { demoHomes } from '../../../../db/seeds/demo/demo-homes.ts';
import type { Ctx } from '../../../core/shared/ctx.ts';
import { inTransaction } from '../../../core/shared/transaction.ts';

const casts = ['host', 'rights', 'rights2', 'counsellor', 'mediator', 'district'] as const;
export type Persona = (typeof casts)[number];

/** Those of the cast who work on what people ask for: `ctxOf` acts as one of them, with her second step done. */
export type DemoPeople = {
  homeId: string;
  idOf: (persona: Persona) => string;
  ctxOf: (persona: Persona) => Ctx;
  /** Nobody, so many hours ago. */
  nobody: (hoursAgo?: number) => Ctx;
};

const listAppointed = (ctx: Ctx) =>
  ctx.db
    .selectFrom('appointments')
    .innerJoin('people', 'people.id', 'appointments.person_id')
    .select(['people.id', 'people.account_id', 'appointments.role', 'appointments.home_id'])
    .where('people.account_id', 'is not', null)
    .where('appointments.ended_at', 'is', null)
    .orderBy('appointments.id')
    .execute();

type Appointed = Awaited<ReturnType<typeof listAppointed>>[number];

/** The second of the desk is appointed after all others of the cast. */
const playing = (rows: readonly Appointed[], persona: Persona, homeId: string): Appointed | undefined => {
  if (persona === 'host') return rows.find((row) => row.role === 'host' && row.home_id === homeId);
  const role = persona === 'rights2' ? 'rights' : persona;
  return rows.filter((row) => row.role === role)[persona === 'rights2' ? 1 : 0];
};

/** Undefined where one of them is not there any more: somebody has played with this demo. */
export async function findDemoPeople(ctx: Ctx): Promise<DemoPeople | undefined> {
  const name = demoHomes.find(({ key }) => key === 'quandongxincun')?.name ?? '';
  const { rows, home } = await inTransaction(ctx, async (ctx) => ({
    rows: await listAppointed(ctx),
    home: await ctx.db.selectFrom('homes').select('id').where('name', '=', name).executeTakeFirst(),
  }));
  if (!home) return undefined;
  const people = new Map(casts.map((persona) => [persona, playing(rows, persona, home.id)]));
  if ([...people.values()].includes(undefined)) return undefined;
  const idOf = (persona: Persona) => people.get(persona)?.id ?? '';
  return {
    ...{ homeId: home.id, idOf },
    ctxOf: (persona) => {
      const accountId = people.get(persona)?.account_id ?? '';
      return { ...ctx, actor: { kind: 'person', personId: idOf(persona), accountId, secondStepDone: true } };
    },
    nobody: (hoursAgo = 0) => ({
      ...{ ...ctx, actor: { kind: 'anonymous' } },
      now: new Date(ctx.now.getTime() - hoursAgo * 3_600_000),
    }),
  };
}
