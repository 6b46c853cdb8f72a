import { z } from 'zod';
import type { Ctx } from '../shared/ctx.ts';
import { isCoreError } from '../shared/errors.ts';
import { parseInput } from '../shared/parse-input.ts';
import { personOnly } from '../shared/person-only.ts';
import { LogVisit, writeVisit } from './log-visit.ts';

/** What a device has kept while it had no network, in the order in which it happened. */
export const LogVisits = z.strictObject({
  visits: z
    .array(z.looseObject({ clientId: z.string().max(60) }))
    .min(1)
    .max(200),
});
export type LogVisits = z.input<typeof LogVisits>;

export type LoggedOrRefused = { clientId: string } & (
  { status: 'logged'; id: string; code: null } | { status: 'refused'; id: null; code: string }
);

/**
 * Each visit for itself: one that is refused keeps nobody's place, and the device keeps it and says why. Sent again, whatever was logged
 * is logged once. SignedOut; Invalid where it is no list.
 */
export async function logVisits(ctx: Ctx, input: LogVisits): Promise<LoggedOrRefused[]> {
  const { visits } = parseInput(LogVisits, input);
  const person = personOnly(ctx);
  const answers: LoggedOrRefused[] = [];
  for (const { clientId, ...visit } of visits) answers.push(await logged(person, clientId, visit));
  return answers;
}

async function logged(ctx: Ctx, clientId: string, visit: object): Promise<LoggedOrRefused> {
  try {
    const { id } = await writeVisit(ctx, parseInput(LogVisit, { ...visit, clientId }));
    return { clientId, status: 'logged', id, code: null };
  } catch (error) {
    if (!isCoreError(error)) throw error;
    return { clientId, status: 'refused', id: null, code: error.faults[0]?.code ?? error.code };
  }
}
