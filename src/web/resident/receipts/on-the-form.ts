import { isCoreError, ruleBroken } from '../../../core/shared/errors.ts';

/** A wrong code is a form to mend, not a page that is missing. */
export const onTheForm = (error: unknown): never => {
  throw isCoreError(error) && error.kind === 'not-found' ? ruleBroken(error.code) : error;
};
