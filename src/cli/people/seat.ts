import { endSeat } from '../../core/offices/end-seat.ts';
import { giveSeat } from '../../core/offices/give-seat.ts';
import { districtSeats } from '../../core/offices/seats/seat.ts';
import { StartError } from '../../platform/start-error.ts';
import { readPhoneArgument } from './read-phone-argument.ts';
import { withPersonOfPhone } from './with-person-of-phone.ts';

const usage = `用法 / usage: npx weijia seat <手机号 / phone> <${districtSeats.join('|')}> [end]`;

/** `seat <phone> rights` seats somebody at the district's rights desk, or as counsellor, mediator or auditor; `end` takes it away. */
export async function seat(args: string[]): Promise<number> {
  const [phone = '', named, ending, ...more] = args;
  const seat = districtSeats.find((one) => one === named);
  if (!seat || more.length > 0 || (ending !== undefined && ending !== 'end')) throw new StartError(usage);
  const change = ending === 'end' ? endSeat : giveSeat;
  await withPersonOfPhone(readPhoneArgument([phone], usage), (ctx, personId) =>
    change(ctx, { personId, seat }),
  );
  return 0;
}
