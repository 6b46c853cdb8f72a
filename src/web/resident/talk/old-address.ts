import { goTo, loading } from '../../page-request.ts';
import { talkAddress } from './talk-address.ts';

/** The address of the first releases said too much; whoever kept it finds the way. */
export const loader = loading(async () => {
  throw goTo(talkAddress);
});
