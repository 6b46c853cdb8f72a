import type { MyRequest } from '../../../core/requests/reading/list-my-requests.ts';
import { doorNames, type DoorName } from '../../resident/doors/door-names.ts';

/** Of the four doors. Core lists no other; the pages could not name one either. */
export const hasName = <R extends Pick<MyRequest, 'door'>>(request: R): request is R & { door: DoorName } =>
  doorNames.some((door) => door === request.door);
