import { findHomes } from '../../../core/homes/find-homes.ts';
import { cellNumberOf } from '../../../core/shared/ids.ts';
import type { PageRequest } from '../../request-context.ts';
import type { DoorName } from './door-names.ts';

const atOnce = 3;

/** The homes of the village that she chose, for what is a home’s to do; a quarrel and a question go to the district first. */
export async function homesOffered(
  { ctx, villageCode }: Pick<PageRequest, 'ctx' | 'villageCode'>,
  door: DoorName,
): Promise<{ id: string; name: string }[]> {
  if (!villageCode || (door !== 'need' && door !== 'talent')) return [];
  const { items } = await findHomes(ctx, { division: villageCode, limit: atOnce });
  return items.flatMap(({ id, name }) => (cellNumberOf(id) === ctx.cell.number ? [{ id, name }] : []));
}
