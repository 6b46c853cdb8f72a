import type { ErrorKind } from '../core/shared/errors.ts';

/** How HTTP says what core refuses; REST and the pages say it alike. */
export const httpStatusOf: Record<ErrorKind, number> = {
  'signed-out': 401,
  'not-found': 404,
  forbidden: 403,
  invalid: 422,
  conflict: 409,
  'rule-broken': 409,
};
