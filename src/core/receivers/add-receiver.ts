import { z } from 'zod';
import { answerOnce, type Once } from '../deeds/answer-once.ts';
import { recordDeed } from '../deeds/record-deed.ts';
import type { Ctx } from '../shared/ctx.ts';
import { conflict } from '../shared/errors.ts';
import { parseInput } from '../shared/parse-input.ts';
import { personOnly } from '../shared/person-only.ts';
import { line } from '../shared/text.ts';
import { keepersOnly } from './as-keeper.ts';
import { receiverKinds } from './receiver.ts';
import { insertReceiver } from './receiver-queries.ts';

export const AddReceiver = z.strictObject({
  kind: z.enum(receiverKinds),
  /** As its sign has it: 「即墨区公安局北安派出所」. */
  name: line(2, 100),
  phone: line(3, 40).optional(),
  address: line(2, 200).optional(),
});
export type AddReceiver = z.input<typeof AddReceiver>;

/** Writes a body into the district's directory. Forbidden; Conflict `receiver-known` where it stands there already. */
export async function addReceiver(ctx: Ctx, input: AddReceiver, once: Once = {}): Promise<{ id: string }> {
  const wish = parseInput(AddReceiver, input);
  return answerOnce(personOnly(ctx), once, {
    request: { verb: 'add-receiver', input: wish },
    again: (_ctx, id) => Promise.resolve({ id }),
    work: async (ctx, answer) => {
      await keepersOnly(ctx);
      const id = ctx.newId();
      const added = { added_at: ctx.now, added_by: ctx.actor.personId };
      const { kind, name, phone = null, address = null } = wish;
      if (!(await insertReceiver(ctx.db, { id, kind, name, phone, address, ...added })))
        throw conflict('receiver-known');
      await recordDeed(ctx, { verb: 'add-receiver', subjectId: id, answer });
      return { id };
    },
  });
}
