import { z } from 'zod';
import { longestReason } from '../cases/case.ts';
import { isId } from '../shared/ids.ts';
import { line, paragraph } from '../shared/text.ts';
import { longestRecord, routes } from './mediation.ts';

export const anId = z.string().refine(isId, { error: 'id-shape' });
export const aDay = z.iso.date({ error: 'day-shape' });

/** A side as it gives itself for the application (申请书); no number of an identity card is asked for. */
export const SideParticulars = z.strictObject({
  name: line(1, 300),
  sex: line(1, 20).optional(),
  ethnicity: line(1, 40).optional(),
  age: z.number().int().min(0).max(130).optional(),
  occupation: line(1, 60).optional(),
  contact: line(1, 60).optional(),
  address: line(1, 200).optional(),
});
export type SideParticulars = z.output<typeof SideParticulars>;

/** What the dispute is and what is asked for, told of neither side. */
export const Story = z.strictObject({
  facts: paragraph(1, longestRecord),
  wishes: paragraph(1, longestReason).optional(),
  /** Where a court entrusted it. */
  court: line(1, 100).optional(),
});
export type Story = z.output<typeof Story>;

export const Ending = z.object({
  words: z.string().nullable(),
  routes: z.array(z.enum(routes)),
});
export type Ending = z.output<typeof Ending>;

export const GuestWords = z.strictObject({ name: line(1, 300), relation: line(1, 60).optional() });
export type GuestWords = z.output<typeof GuestWords>;

/** What was said with both there, and who else was. */
export const SittingRecord = z.strictObject({
  words: paragraph(1, longestRecord),
  guestIds: z.array(anId).max(20).default([]),
});
export type SittingRecord = z.output<typeof SittingRecord>;

/** What an agreement says (§29): the facts, the points in dispute and each side's responsibility; terms, manner, time limit. */
export const Terms = z.strictObject({
  facts: paragraph(1, longestRecord),
  points: paragraph(1, longestReason).optional(),
  responsibility: paragraph(1, longestReason).optional(),
  terms: paragraph(1, longestRecord),
  manner: paragraph(1, longestReason).optional(),
  timeLimit: paragraph(1, longestReason).optional(),
});
export type Terms = z.output<typeof Terms>;

const bound = (of: string) => (id: string) => ({ of, id });
export const storyOf = bound('mediation_stories.words');
export const endingOf = bound('mediation_stories.ending');
export const sideOf = bound('mediation_sides.particulars');
export const guestOf = bound('mediation_guests.words');
export const placeOf = bound('mediation_sittings.place');
export const recordOf = bound('mediation_sittings.record');
export const caucusOf = bound('mediation_caucuses.words');
export const termsOf = bound('mediation_agreements.terms');
export const promiseOf = bound('mediation_promises.words');
export const remarkOf = bound('mediation_promises.remark');
