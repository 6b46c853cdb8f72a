import { forbiddenTo } from '../../offices/forbidden-to.ts';
import type { Ctx, PersonCtx } from '../../shared/ctx.ts';
import { forbidden } from '../../shared/errors.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { personOnly } from '../../shared/person-only.ts';
import { inTransaction } from '../../shared/transaction.ts';
import { dutiesOf, type Duties } from '../reader-of.ts';
import { mayTakeDown } from '../request-policy.ts';
import { TakeDown, type Receipt, type Wish } from './request-wish.ts';
import { writeDown } from './write-down.ts';

/** The desk may note whatever home was named, a host her own alone. */
async function checkDuties(ctx: PersonCtx, homeId: string | undefined): Promise<Duties> {
  const duties = await dutiesOf(ctx);
  if (!mayTakeDown(duties)) throw await forbiddenTo(ctx, 'requests-not-yours');
  const isElsewhere = homeId !== undefined && !duties.homes.some(({ id }) => id === homeId);
  if (isElsewhere && !duties.isOfTheDesk) throw forbidden();
  return duties;
}

/** What is said to her at her own door she knows, a quarrel too. */
const heardBy = ({ isOfTheDesk }: Duties, wish: Wish): Wish =>
  isOfTheDesk ? wish : { tellHome: true, ...wish };

/**
 * Takes down what somebody without a phone says at the hotline, on a reception day or at the door. The same clocks; where it
 * is the desk that listens, she who does owns it. Answers the code that she is given to come back by. Forbidden,
 * Invalid, NotFound `home-not-found`, RuleBroken `nobody-left-to-read`. The same form again is the same one.
 */
export async function takeDown(
  ctx: Ctx,
  input: TakeDown,
  { key }: { key?: string | undefined } = {},
): Promise<Receipt> {
  const { channel, triage, ...wish } = parseInput(TakeDown, input);
  const person = personOnly(ctx);
  const listener = await inTransaction(person, (ctx) => checkDuties(ctx, wish.homeId));
  return writeDown(person, {
    ...{ wish: heardBy(listener, wish), channel, triage, key },
    owns: async (ctx) => (await checkDuties(ctx, wish.homeId)).isOfTheDesk,
  });
}
