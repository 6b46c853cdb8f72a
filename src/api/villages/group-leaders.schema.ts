import { z } from 'zod';
import type { GroupLeader, LeaderToRing } from '../../core/group-leaders/group-leader.ts';

export const LeadersAsked = z.strictObject({
  division: z
    .string()
    .max(20)
    .optional()
    .describe('a village, for its office; without it those whom she rings'),
});

export const LeaderNamed = z.object({ id: z.uuid() });

export const GroupLeaders = z.object({
  items: z.array(
    z.object({
      id: z.uuid(),
      name: z.string().nullable(),
      division: z.string(),
      villageName: z.string(),
      groupName: z.string().describe('three digits of a grid, or what the village calls the group'),
      ofCode: z.string().describe('the village that the group is of; who names another sends it along'),
      ofVillageName: z
        .string()
        .nullable()
        .describe('where the group came with a village that is part of this one'),
      beganOn: z.iso.date(),
      phone: z.string().nullable().describe('for who leads the village and for its chair alone'),
    }),
  ),
  nextCursor: z.null(),
});

type Leader = z.input<typeof GroupLeaders>['items'][number];

export const presentLeader = ({
  villageCode: division,
  phone = null,
  ...leader
}: GroupLeader & Partial<LeaderToRing>): Leader => ({ division, phone, ...leader });
