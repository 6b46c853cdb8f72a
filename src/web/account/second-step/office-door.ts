import { hasSecondDoor } from '../../../core/offices/has-second-door.ts';
import { needsSecondStep } from '../../../core/offices/needs-second-step.ts';
import { notFound } from '../../../core/shared/errors.ts';
import { personOnly } from '../../../core/shared/person-only.ts';
import type { PageRequest } from '../../request-context.ts';

type Door = Pick<PageRequest, 'ctx' | 'everywhere'>;

/** Whoever works in no office anywhere has no second door: nothing is here. */
export async function staffOnly({ ctx, everywhere }: Door): Promise<void> {
  personOnly(ctx);
  for (const hers of await everywhere()) if (await hasSecondDoor(hers)) return;
  throw notFound();
}

/** Whether an office of hers, wherever it is, waits behind the second door. */
export async function waitsAtOfficeDoor({ everywhere }: Pick<Door, 'everywhere'>): Promise<boolean> {
  for (const hers of await everywhere()) if (await needsSecondStep(hers)) return true;
  return false;
}

export const doorBefore = (next: string) => `/second-step?next=${encodeURIComponent(next)}`;
