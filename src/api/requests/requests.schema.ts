import { z } from 'zod';
import { SubmitRequest as Wish } from '../../core/requests/asking/request-wish.ts';
import { DecideRequestErasure } from '../../core/erasures/decide-request-erasure.ts';
import type { RequestItem } from '../../core/requests/queue/present-item.ts';
import {
  channels,
  doors,
  levels,
  outcomes,
  ways,
  type ErasureAsked,
  type Told,
} from '../../core/requests/request.ts';
import type { RequestShown } from '../../core/requests/reading/show-request.ts';
import type { Opened } from '../../core/requests/returning/open-request.ts';
import { isoWithOffset } from '../../core/shared/dates.ts';
import { instant, wholeNumber } from '../query.ts';

export const NewRequest = Wish;

export const Receipt = z.object({
  id: z.uuid(),
  code: z.string().describe('the only way back; it is shown once and kept by nobody here'),
  word: z
    .string()
    .optional()
    .describe(
      'given where nobody’s name is kept and no `openedBy` was sent: with the code it opens what was left for her',
    ),
});

export const Code = z.strictObject({ code: z.string().max(100) });
export const CodeAndWord = z.strictObject({ code: z.string().max(100), word: z.string().max(100) });

const statuses = ['waiting', 'taken', 'answered', 'closed'] as const;

export const Standing = z.object({
  status: z.enum(statuses),
  answerBy: instant.nullable().describe('by when somebody answers'),
  nextContactAt: instant.nullable(),
});

const iso = (at: Date | null) => at && isoWithOffset(at);

export const presentStanding = (told: Told): z.infer<typeof Standing> => ({
  status: told.status,
  answerBy: iso(told.answerBy),
  nextContactAt: iso(told.nextContactAt),
});

const Erasure = z
  .object({ askedAt: instant, waitsUntil: instant })
  .describe('she wants it erased, where no case came of it; until then nothing is');

const presentErasure = (asked: ErasureAsked | null) =>
  asked && { askedAt: isoWithOffset(asked.askedAt), waitsUntil: isoWithOffset(asked.waitsUntil) };

export const OpenedRequest = Standing.extend({
  words: z.string().nullable(),
  said: z.array(z.object({ at: instant, text: z.string() })).describe('what she added since'),
  messages: z.array(z.object({ at: instant, text: z.string() })).describe('written to her'),
  readings: z
    .array(z.object({ at: instant, role: z.string().nullable(), homeName: z.string().nullable() }))
    .describe('who has read it, by what they are'),
  erasure: Erasure.nullable(),
});

export const presentOpened = (opened: Opened): z.infer<typeof OpenedRequest> => ({
  ...presentStanding(opened),
  words: opened.words,
  said: opened.said.map(({ at, text }) => ({ at: isoWithOffset(at), text })),
  messages: opened.messages.map(({ at, text }) => ({ at: isoWithOffset(at), text })),
  readings: opened.readings.map(({ at, role, homeName }) => ({ at: isoWithOffset(at), role, homeName })),
  erasure: presentErasure(opened.erasure),
});

export const Which = z.strictObject({
  which: z.enum(['open', 'mine', 'done']).optional(),
  cursor: z.string().max(200).optional(),
  limit: wholeNumber.optional(),
});

const Named = z.object({ id: z.uuid(), name: z.string() });

export const QueueItem = z.object({
  id: z.uuid(),
  door: z.enum(doors),
  channel: z.enum(channels),
  forWhom: z.enum(['self', 'friend']),
  status: z.enum(statuses),
  triage: z.enum(levels).nullable().describe('how long it can wait, once somebody has looked'),
  clock: z.enum(levels).nullable().describe('which clock runs; null where none does'),
  dueAt: instant.nullable(),
  lapsed: z.boolean(),
  nextContactAt: instant.nullable(),
  owner: Named.nullable(),
  home: Named.nullable().describe('the home that she named'),
  isHomesTask: z.boolean().describe('it lies at the home, and no clock runs'),
  submittedAt: instant,
  closedAt: instant.nullable(),
  outcome: z.enum(outcomes).nullable(),
});

export const Queue = z.object({ items: z.array(QueueItem), nextCursor: z.string().nullable() });

export const presentQueueItem = (item: RequestItem): z.infer<typeof QueueItem> => ({
  ...{ id: item.id, door: item.door, channel: item.channel, forWhom: item.forWhom },
  ...{ status: item.status, triage: item.triage, clock: item.clock, lapsed: item.lapsed },
  ...{ owner: item.owner, home: item.home, isHomesTask: item.isHomesTask, outcome: item.outcome },
  dueAt: iso(item.dueAt),
  nextContactAt: iso(item.nextContactAt),
  submittedAt: isoWithOffset(item.submittedAt),
  closedAt: iso(item.closedAt),
});

export const RequestWithWords = QueueItem.extend({
  words: z.string().nullable(),
  contact: z.object({
    way: z.enum(ways).optional(),
    when: z.string().optional(),
    name: z.string().optional(),
    number: z.string().optional(),
    neverSms: z.boolean().optional(),
    notThese: z.array(z.string()).optional(),
  }),
  erasure: Erasure.nullable(),
});

export const presentWithWords = (shown: RequestShown): z.infer<typeof RequestWithWords> => ({
  ...presentQueueItem(shown),
  words: shown.words,
  contact: shown.contact,
  erasure: presentErasure(shown.erasure),
});

export const Assignment = z.strictObject({
  personId: z.string().optional().describe('nobody named: she takes it herself'),
  reason: z.string().optional().describe('needed where its owner hands it over'),
});

export const Reason = z.strictObject({ reason: z.string().optional() });
export const Triage = z.strictObject({ level: z.enum(levels) });
export const Contact = z.strictObject({
  way: z.enum(ways),
  message: z.string().optional().describe('to her; she reads it behind her code and word'),
  nextContactAt: instant.optional(),
});
export const Erasing = DecideRequestErasure.omit({ requestId: true });
export const Closure = z.strictObject({ outcome: z.enum(outcomes), note: z.string().optional() });
