import { clockFor } from '../../clocks/clock-for.ts';
import type { Clock } from '../../clocks/clock.ts';
import { listDistrictClocks } from '../../district-clocks/district-clock-queries.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { dayOf } from '../../shared/dates.ts';
import type { Level } from '../request.ts';

/** How long each kind of request may wait here, from today on: as the district has set it, else as is usual everywhere. */
export type HowLong = Record<Level, Clock>;

/** For everybody, before she asks for anything. */
export async function howLong({ db, now }: Pick<Ctx, 'db' | 'now'>): Promise<HowLong> {
  const changed = await listDistrictClocks(db);
  const within = (level: Level) => clockFor(`request-${level}`, dayOf(now), changed);
  return {
    ...{ danger: within('danger'), urgent: within('urgent') },
    ...{ ordinary: within('ordinary'), complex: within('complex') },
  };
}
