import type { Db } from '../../shared/ctx.ts';
import { mediationsFrom } from '../docket-queries.ts';
import type { AgreementForm } from '../agreement-queries.ts';

type Asked = { personId: string; from: Date; to: Date; committeeId: string | undefined };

/** On whose team she sits. Which she still reads, each case says when it is entered. Asked as the system. */
const onHerTeams = (db: Db, { personId, committeeId }: Asked) =>
  mediationsFrom(db)
    .innerJoin('case_members as member', (join) =>
      join
        .onRef('member.case_id', '=', 'mediations.case_id')
        .on('member.person_id', '=', personId)
        .on('member.left_at', 'is', null),
    )
    .$if(committeeId !== undefined, (query) => query.where('mediations.committee_id', '=', committeeId ?? ''))
    .orderBy('committee.number')
    .orderBy('mediations.year')
    .orderBy('mediations.seq');

/** Accepted in that time, or ended in it. */
export const listForRegister = (db: Db, asked: Asked) =>
  onHerTeams(db, asked)
    .where((eb) => {
      const { from, to } = asked;
      const within = (column: 'mediations.opened_at' | 'mediations.ended_at') =>
        eb.and([eb(column, '>=', from), eb(column, '<', to)]);
      return eb.or([within('mediations.opened_at'), within('mediations.ended_at')]);
    })
    .execute();

/** Those that she mediates herself and that ended in that time. */
export const listForClaims = (db: Db, asked: Asked) =>
  onHerTeams(db, asked)
    .where('mediations.mediator_id', '=', asked.personId)
    .where('mediations.ended_at', '>=', asked.from)
    .where('mediations.ended_at', '<', asked.to)
    .execute();

/** How it was agreed, also once its words are forgotten; undefined where nothing was. */
export const findFormOf = async (db: Db, mediationId: string): Promise<AgreementForm | undefined> => {
  const row = await db
    .selectFrom('mediation_agreements')
    .select((eb) => eb.ref('form').$castTo<AgreementForm>().as('form'))
    .where('mediation_id', '=', mediationId)
    .executeTakeFirst();
  return row?.form;
};
