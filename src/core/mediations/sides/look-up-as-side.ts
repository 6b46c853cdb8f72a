import { findCase } from '../../cases/case-queries.ts';
import { checkTries, type Tries } from '../../requests/returning/code-tries.ts';
import { mayMediate } from '../../screens/screen.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { notFound } from '../../shared/errors.ts';
import { readReceipt } from '../../shared/nameless/receipt-code.ts';
import { asSystem, inTransaction } from '../../shared/transaction.ts';
import { findAgreementOf, listPromises } from '../agreement-queries.ts';
import { findMediation, findSideOfReceipt, listSittings } from '../docket-queries.ts';
import type { Terms } from '../docket-words.ts';
import { isOver, numberOf } from '../mediation.ts';
import type { PromiseView, SideView, SittingView } from '../reading/docket-view.ts';
import { openAgreement, openPromise, openSide, openSitting } from '../reading/open-docket.ts';
import { sideHashOf } from './side-code.ts';

/**
 * What one side sees by its code. Nothing in it says who asked, or when; of how it ended only that it is over; of the other
 * side nothing but what both have heard and agreed.
 */
export type SideSheet = {
  name: string;
  number: string;
  committee: { name: string; number: string };
  rights: SideView['rights'];
  isOver: boolean;
  sittings: { startsAt: Date; place: string; calledOff: boolean; record: string | null }[];
  agreement:
    | (Terms & { madeOn: string; inForceOn: string | null; confirmBy: string | null; promises: MyPromise[] })
    | null;
};

type MyPromise = Pick<PromiseView, 'words' | 'dueOn' | 'kept'> & { isMine: boolean };

const rowsOf = async (ctx: Ctx, hash: string) =>
  inTransaction({ ...ctx, actor: { kind: 'anonymous' as const } }, (ctx) =>
    asSystem(ctx, async ({ db }) => {
      const side = await findSideOfReceipt(db, hash);
      const docket = side && (await findMediation(db, side.mediation_id));
      if (!side || !docket) return undefined;
      const [sittings, agreement, itsCase] = await Promise.all([
        listSittings(db, docket.id),
        findAgreementOf(db, docket.id),
        findCase(db, docket.case_id),
      ]);
      return {
        ...{ side, docket, sittings, agreement },
        isOffered: itsCase !== undefined && mayMediate(itsCase.mediation),
        promises: agreement ? await listPromises(db, agreement.id) : [],
      };
    }),
  );
type Rows = NonNullable<Awaited<ReturnType<typeof rowsOf>>>;

async function agreementIn(ctx: Ctx, { side, agreement, promises }: Rows): Promise<SideSheet['agreement']> {
  if (!agreement) return null;
  const { terms, madeOn, inForceOn, confirmBy } = await openAgreement(ctx, agreement);
  const opened = await Promise.all(promises.map((row) => openPromise(ctx, row)));
  const shown = opened.map(({ side: whose, words, dueOn, kept }) => ({
    ...{ words, dueOn, kept, isMine: whose === side.side },
  }));
  return { ...terms, madeOn, inForceOn, confirmBy, promises: shown };
}

function sittingFor({ startsAt, place, record, ...sitting }: SittingView, noneAfter: Date | null) {
  const calledOff = sitting.calledOff || (noneAfter !== null && startsAt > noneAfter);
  // Nobody is to wait where the other was once expected.
  return { startsAt, place: calledOff ? '' : place, calledOff, record: record?.words ?? null };
}

/**
 * Notices, sittings with both and the agreement, for whoever has a side's code; asked as nobody, so that coming back leaves no
 * trace on a phone that has signed in. Every end looks alike: whoever it was stopped for is not told by it. NotFound
 * `side-not-found`; RuleBroken `too-many-code-tries`.
 */
export async function lookUpAsSide(
  ctx: Ctx,
  { code }: { code: string },
  { tries }: { tries?: Tries } = {},
): Promise<SideSheet> {
  checkTries(tries);
  const rows = await rowsOf(ctx, sideHashOf(readReceipt(code)));
  if (!rows) throw notFound('side-not-found');
  const { docket, side, sittings, isOffered } = rows;
  const { name, rights } = await openSide(ctx, side);
  const opened = await Promise.all(sittings.map((row) => openSitting(ctx, row)));
  return {
    ...{ name, rights, number: numberOf(docket), isOver: isOver(docket.stage) },
    committee: { name: docket.committee_name, number: docket.committee_number },
    sittings: opened.map((sitting) => sittingFor(sitting, isOffered ? null : ctx.now)),
    agreement: await agreementIn(ctx, rows),
  };
}
