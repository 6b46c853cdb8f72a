import type { OutreachRule } from '../outreach-rules/outreach-rule.ts';
import { addDays } from '../shared/dates.ts';
import type { LinkKind } from './link.ts';

/** The last day by which she is to be seen again, who was seen or joined on this one. */
export const dueAfter = (kind: LinkKind, day: string, { chairDays, linkDays }: OutreachRule): string =>
  addDays(day, kind === 'chair' ? chairDays : linkDays);
