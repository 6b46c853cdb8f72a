import type { Ctx } from '../../shared/ctx.ts';
import { phoneOfPerson } from './kept-phone.ts';

type Sealed = { person_id: string; phone: Buffer };

/** Phones as they are rung, by whose they are; outside of every transaction. */
export async function openPhones(
  { vault }: Pick<Ctx, 'vault'>,
  sealed: readonly Sealed[],
): Promise<Map<string, string>> {
  const opened = sealed.map(
    async ({ person_id: id, phone }) => [id, await vault.open(phone, phoneOfPerson(id))] as const,
  );
  return new Map(await Promise.all(opened));
}
