import { z } from 'zod';
import { applicants, reasonsForHer } from '../../core/orders/applicants.ts';
import { evidenceKinds } from '../../core/orders/evidence/evidence-kinds.ts';
import { KeepEvidence } from '../../core/orders/evidence/keep-evidence.ts';
import { NoteOrderStep } from '../../core/orders/note-order-step.ts';
import { orderStates, orderSteps } from '../../core/orders/order.ts';
import { measures } from '../../core/orders/measures.ts';
import { missingParts } from '../../core/orders/order-shapes.ts';
import { OrderWish } from '../../core/orders/order-wish.ts';
import type { OrdersOfCase, OrderShown, WarningShown } from '../../core/orders/show-orders.ts';
import { NoteWarningVisit } from '../../core/orders/warnings/note-warning-visit.ts';
import { NoteWarning } from '../../core/orders/warnings/note-warning.ts';
import { visitors, warningKinds } from '../../core/orders/warnings/warning.ts';
import { isoWithOffset } from '../../core/shared/dates.ts';
import { instant } from '../query.ts';

const iso = (at: Date | null) => at && isoWithOffset(at);

/** What is sent to each act; the case, and what it is about, stand in the address. */
export const orderWishes = {
  order: OrderWish.omit({ caseId: true }),
  step: NoteOrderStep.omit({ caseId: true, orderId: true }).extend({ at: instant }),
  evidence: KeepEvidence.omit({ caseId: true, orderId: true }),
  warning: NoteWarning.omit({ caseId: true }).extend({ givenAt: instant }),
  visit: NoteWarningVisit.omit({ caseId: true, letterId: true }).extend({ visitedAt: instant }),
};

const Step = z.object({
  id: z.uuid(),
  step: z.enum(orderSteps),
  at: instant.describe('when it happened'),
  validUntil: z.iso.date().nullable(),
  notedAt: instant,
  words: z.string().nullable(),
});

const Evidence = z.object({
  id: z.uuid(),
  kind: z.enum(evidenceKinds),
  what: z.string(),
  lies: z.string().optional().describe('where it is, when it is not attached'),
  fileId: z.uuid().nullable(),
  addedAt: instant,
});

const Pack = z.object({
  id: z.uuid(),
  madeAt: instant,
  madeBy: z.uuid(),
  sha256: z.string().describe('of the whole archive, in hexadecimal'),
  size: z.number().int().describe('in bytes'),
  files: z.number().int(),
  isKept: z.boolean().describe('false once its words are forgotten: the hash stands still'),
});

const Order = z.object({
  id: z.uuid(),
  state: z.enum(orderStates),
  validUntil: z.iso.date().nullable().describe('the last day on which it protects'),
  isLapsed: z.boolean(),
  isUrgent: z.boolean(),
  applicantIs: z.enum(applicants),
  forHer: z.enum(reasonsForHer).nullable(),
  openedAt: instant,
  filedAt: instant.nullable(),
  acceptedAt: instant.nullable(),
  decidedAt: instant.nullable(),
  servedAt: instant.nullable(),
  particulars: z.looseObject({ measures: z.array(z.enum(measures)) }).nullable(),
  missing: z.array(z.enum(missingParts)).describe('without which the court sends it back'),
  next: z.array(z.enum(orderSteps)),
  steps: z.array(Step),
  evidence: z.array(Evidence),
  packs: z.array(Pack),
});

const Warning = z.object({
  id: z.uuid(),
  kind: z.enum(warningKinds),
  givenAt: instant,
  endedAt: instant.nullable(),
  station: z.string(),
  number: z.string().optional(),
  remark: z.string().optional(),
  visits: z.array(
    z.object({
      id: z.uuid(),
      visitedAt: instant,
      byWhom: z.enum(visitors),
      words: z.string().nullable(),
    }),
  ),
});

export const Orders = z.object({ orders: z.array(Order), warnings: z.array(Warning) });

const presentOrder = (order: OrderShown): z.infer<typeof Order> => ({
  ...order,
  openedAt: isoWithOffset(order.openedAt),
  filedAt: iso(order.filedAt),
  acceptedAt: iso(order.acceptedAt),
  decidedAt: iso(order.decidedAt),
  servedAt: iso(order.servedAt),
  steps: order.steps.map((one) => ({
    ...one,
    at: isoWithOffset(one.at),
    notedAt: isoWithOffset(one.notedAt),
  })),
  evidence: order.evidence.map((one) => ({ ...one, addedAt: isoWithOffset(one.addedAt) })),
  packs: order.packs.map((one) => ({ ...one, madeAt: isoWithOffset(one.madeAt) })),
});

const presentWarning = (warning: WarningShown): z.infer<typeof Warning> => ({
  ...warning,
  givenAt: isoWithOffset(warning.givenAt),
  endedAt: iso(warning.endedAt),
  visits: warning.visits.map((one) => ({ ...one, visitedAt: isoWithOffset(one.visitedAt) })),
});

export const presentOrders = ({ orders, warnings }: OrdersOfCase): z.infer<typeof Orders> => ({
  orders: orders.map(presentOrder),
  warnings: warnings.map(presentWarning),
});
