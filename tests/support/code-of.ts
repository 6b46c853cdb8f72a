import { isCoreError } from '../../src/core/shared/errors.ts';

/** The code with which a promise is refused by core, its field's where there is one; `no error` where it is kept. */
export async function codeOf(attempt: Promise<unknown>): Promise<string> {
  try {
    await attempt;
    return 'no error';
  } catch (error) {
    if (isCoreError(error)) return error.faults[0]?.code ?? error.code;
    throw error;
  }
}
