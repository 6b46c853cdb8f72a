import { registers } from '../../../core/mediations/registers/register.ts';

/** Which register, month and committee an address asks for; what is left empty is not asked for. */
export function registerAsked(request: Request) {
  const { searchParams } = new URL(request.url);
  const month = searchParams.get('month');
  const committeeId = searchParams.get('committee');
  return {
    of: registers.find((one) => one === searchParams.get('of')) ?? 'register',
    ...(month && { month }),
    ...(committeeId && { committeeId }),
  } as const;
}
