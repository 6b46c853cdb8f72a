import { z } from 'zod';
import { isoWithOffset } from '../../core/shared/dates.ts';
import {
  rungs,
  type MessageSent,
  type MessageToPass,
  type ToRing,
} from '../../core/village-messages/village-message.ts';

const LeaderToRing = z.object({
  name: z.string().nullable(),
  groupName: z.string().describe('three digits of a grid, or what the village calls the group'),
  phone: z.string().nullable(),
});

export const MessageOpened = z.object({ id: z.uuid() });

export const Passing = z.strictObject({ villageCode: z.string().max(20) });

const message = {
  id: z.uuid(),
  body: z.string(),
  placeName: z.string().describe('to whose villages it goes'),
  sentAt: z.iso.datetime({ offset: true }),
  lastDay: z.iso.date().describe('gone on the next'),
};

const VillageToTell = z.object({
  division: z.string(),
  name: z.string(),
  as: z
    .enum(rungs)
    .describe('`executive`: she tells its chair; `chair`: she is it, and tells her group leaders'),
  chairName: z.string().nullable(),
  phone: z.string().nullable().describe('of the chair'),
  leaders: z
    .array(LeaderToRing)
    .describe('of its groups, where she rings them herself; nothing is kept of who was rung'),
});

export const MessagesToPass = z.object({
  items: z.array(z.object({ ...message, villages: z.array(VillageToTell) })),
  nextCursor: z.null(),
});

const RingUp = z.object({
  division: z.string(),
  villageName: z.string(),
  whom: z.enum(rungs).nullable().describe('null where nobody is known there'),
  executiveId: z.uuid().nullable().describe('the same for all villages of one executive'),
  name: z.string().nullable(),
  phone: z.string().nullable(),
  leaders: z.int().describe('how many lead a group there; who they are: /group-leaders'),
});

export const MessagesSent = z.object({
  items: z.array(
    z.object({
      ...message,
      isHers: z.boolean().describe('hers to take back'),
      toRing: z.array(RingUp).describe('where it has not come through; neither when elsewhere nor how many'),
      more: z.boolean(),
    }),
  ),
  nextCursor: z.null(),
});

type ToPass = z.input<typeof MessagesToPass>['items'][number];

export const presentToPass = ({ villages, sentAt, ...rest }: MessageToPass): ToPass => ({
  ...rest,
  sentAt: isoWithOffset(sentAt),
  villages: villages.map(({ code: division, leaders, ...village }) => ({
    ...{ division, ...village },
    leaders: leaders.map(({ name, groupName, phone }) => ({ name, groupName, phone })),
  })),
});

type Sent = z.input<typeof MessagesSent>['items'][number];

const presentToRing = ({ villageCode: division, ...one }: ToRing) => ({ division, ...one });

export const presentSent = ({ toRing, sentAt, ...rest }: MessageSent): Sent => ({
  ...rest,
  sentAt: isoWithOffset(sentAt),
  toRing: toRing.map(presentToRing),
});
