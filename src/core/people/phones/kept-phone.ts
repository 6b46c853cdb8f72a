import type { Ctx } from '../../shared/ctx.ts';

/** What the sealed phone of somebody without an account is bound to. */
export const phoneOfPerson = (personId: string) => ({ of: 'person_phones.phone', id: personId });

/** By which the same phone is found again, and nobody can read it. */
export const phoneMark = ({ vault }: Pick<Ctx, 'vault'>, phone: string): Promise<Buffer> =>
  vault.blind(phone, 'person_phones.mark');
