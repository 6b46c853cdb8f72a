import { z } from 'zod';
import { lackKinds, planStates } from '../../core/outreach-plans/outreach-plan.ts';
import type { ShownPart, ShownPlan } from '../../core/outreach-plans/show-plan.ts';
import { isoWithOffset } from '../../core/shared/dates.ts';

export const PlanAsked = z.object({ id: z.uuid() });

export const LeadAccepted = z.object({ id: z.uuid().describe('the link with the chair') });

const PlanLink = z.object({
  division: z.string().describe('the village'),
  name: z.string(),
  executiveId: z.uuid(),
  personId: z.uuid(),
  executive: z.string().nullable(),
  leads: z.boolean().describe('she keeps touch with its chair'),
  ledToday: z.boolean().describe('she did when the plan was made'),
  kept: z.number().int().describe('women with whom she goes on'),
  takenOver: z.number().int().describe('women who come to her from another; each is asked'),
  toAsk: z.number().int().describe('so many more she asks whether they would like it'),
  distanceMeters: z.number().int().nullable(),
  sameTown: z.boolean(),
  accepted: z.boolean().describe('the office has enacted this lead'),
});

const PlanLack = z.object({
  kind: z.enum(lackKinds),
  division: z.string().describe('the town'),
  name: z.string(),
  missing: z.number().int().describe('the smallest number by which it must give way'),
  executives: z.number().int().nullable().describe('so many more would do, where more would help'),
});

const PlanLimits = z.object({
  mostChairs: z.number().int(),
  mostLinks: z.number().int(),
  mostExecutives: z.number().int(),
});

export const PlanAnswer = z.object({
  id: z.uuid(),
  division: z.string(),
  name: z.string(),
  status: z.enum(planStates),
  askedAt: z.iso.datetime({ offset: true }),
  endedAt: z.iso.datetime({ offset: true }).nullable(),
  limits: PlanLimits,
  objective: z
    .number()
    .nullable()
    .describe('as the solver says it, in weighed kilometres; while it is solved, its best so far'),
  bound: z.number().nullable().describe('no plan can be below'),
  gap: z
    .number()
    .nullable()
    .describe('the share of the objective by which it may lie above the best: 0.01 is a hundredth'),
  links: z.array(PlanLink),
  lacks: z.array(PlanLack),
});

const presentLink = (part: ShownPart): z.input<typeof PlanLink> => ({
  ...{ division: part.villageCode, name: part.villageName },
  ...{ executiveId: part.executiveId, personId: part.personId, executive: part.executiveName },
  ...{ leads: part.leads, ledToday: part.leadsToday },
  ...{ kept: part.kept, takenOver: part.takenOver, toAsk: part.toAsk },
  ...{ distanceMeters: part.metres, sameTown: part.isSameTown, accepted: part.linkId !== null },
});

export const presentPlan = ({ parts, lacks, ...plan }: ShownPlan): z.input<typeof PlanAnswer> => ({
  ...{ id: plan.id, division: plan.divisionCode, name: plan.divisionName, status: plan.status },
  askedAt: isoWithOffset(plan.askedAt),
  endedAt: plan.endedAt && isoWithOffset(plan.endedAt),
  limits: { mostChairs: plan.mostChairs, mostLinks: plan.mostLinks, mostExecutives: plan.mostExecutives },
  ...{ objective: plan.objective, bound: plan.bound, gap: plan.gap },
  links: parts.map(presentLink),
  lacks: lacks.map(({ divisionCode: division, divisionName: name, ...lack }) => ({
    division,
    name,
    ...lack,
  })),
});
