import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { BookForCase, bookForCase } from '../../core/consultations/of-a-case/book-for-case.ts';
import { endForCase } from '../../core/consultations/of-a-case/end-for-case.ts';
import { listConsultationsForCase } from '../../core/consultations/of-a-case/list-of-case.ts';
import { listConsultations } from '../../core/consultations/running/list-consultations.ts';
import { noteOutcome } from '../../core/consultations/running/note-outcome.ts';
import {
  ChangeConsultingDay,
  changeConsultingDay,
} from '../../core/consultations/specialists/change-consulting-day.ts';
import { endSpecialist } from '../../core/consultations/specialists/end-specialist.ts';
import {
  KeepConsultingHours,
  keepConsultingHours,
} from '../../core/consultations/specialists/keep-consulting-hours.ts';
import { listSpecialists } from '../../core/consultations/specialists/list-specialists.ts';
import { NameSpecialist, nameSpecialist } from '../../core/consultations/specialists/name-specialist.ts';
import { ApplyForAid, applyForAid } from '../../core/legal-aid/apply-for-aid.ts';
import { listAid } from '../../core/legal-aid/list-aid.ts';
import { NoteAid, noteAid } from '../../core/legal-aid/note-aid.ts';
import { parseInput } from '../../core/shared/parse-input.ts';
import { asBearer, cellFor, keyOf, type ApiDoor } from '../api-door.ts';
import { documented } from '../documented.ts';
import {
  AllAid,
  AllKept,
  Done,
  Items,
  ListAsked,
  Outcome,
  presentItems,
  presentKept,
} from './consultations.schema.ts';

const Params = z.object({ id: z.string() });
const PartParams = Params.extend({ part: z.string() });
type Route = { Params: { id: string; part: string } };

const asWritten = z
  .string()
  .max(200)
  .describe('as people write it: `9:00-11:00 14:00-16:00`; empty for a day off');
const HoursOfHer = KeepConsultingHours.omit({ specialistId: true }).extend({
  open: z.array(asWritten).length(7).describe('Monday first'),
});
const DayOfHer = ChangeConsultingDay.omit({ specialistId: true }).extend({ open: asWritten });
const ForCase = BookForCase.omit({ caseId: true });
const Application = ApplyForAid.omit({ caseId: true });
const AidNoted = NoteAid.omit({ caseId: true, aidId: true });

const base = { tags: ['consultations'], signedIn: true };
const one = { ...base, params: Params, answer: Done, problems: [403, 404, 409] };
const ofACase = { ...one, tags: ['cases'] };

const schemas = {
  list: documented({
    ...{ ...base, operationId: 'listConsultations', query: ListAsked, answer: Items, problems: [403] },
    summary:
      'Her talks as who listens; for the desk those of whoever has no account. Each reading is written down',
  }),
  outcome: documented({
    ...{ ...one, operationId: 'noteOutcome', body: Outcome },
    summary: 'It took place, nobody came, or she cannot come herself',
  }),
  specialists: documented({
    ...{ ...base, operationId: 'listSpecialists', answer: AllKept, problems: [403] },
    summary: 'Who listens: all for the desk, herself for a counsellor',
  }),
  name: documented({
    ...{ ...base, operationId: 'nameSpecialist', body: NameSpecialist, answer: Done, status: 201 },
    summary: 'Somebody listens at a home from now on',
    problems: [403, 404, 409],
  }),
  hours: documented({
    ...{ ...one, operationId: 'keepConsultingHours', body: HoursOfHer },
    summary: 'When she listens in every week',
  }),
  day: documented({
    ...{ ...one, operationId: 'changeConsultingDay', body: DayOfHer },
    summary: 'One day is not as its weekday; what no longer fits is called off and told',
  }),
  end: documented({
    ...{ ...one, operationId: 'endSpecialist', takesKey: true },
    summary: 'She listens no more; what is booked is called off and told',
  }),
  ofCase: documented({
    ...{ ...ofACase, operationId: 'listConsultationsOfCase', answer: Items },
    summary: 'What the team has booked for its case',
  }),
  forCase: documented({
    ...{ ...ofACase, operationId: 'bookForCase', body: ForCase, status: 201 },
    summary: 'The team takes an hour of who listens for its case',
  }),
  endForCase: documented({
    ...{ ...ofACase, operationId: 'endForCase', params: PartParams, takesKey: true },
    summary: 'The team gives the hour back',
  }),
  aid: documented({
    ...{ ...ofACase, operationId: 'listAid', answer: AllAid },
    summary: 'Applications for legal aid of a case (法律援助法 §43)',
  }),
  apply: documented({
    ...{ ...ofACase, operationId: 'applyForAid', body: Application, status: 201 },
    summary: 'A centre received an application: its clock runs. Nobody asks for means after violence (§32)',
  }),
  noteAid: documented({
    ...{ ...ofACase, operationId: 'noteAid', params: PartParams, body: AidNoted },
    summary: 'It decided, or named the lawyer',
  }),
};

const ctxOf = (door: ApiDoor, code: string) => (request: FastifyRequest<Route>) =>
  asBearer(door, request, cellFor(door, request.params.id, code));

/** Who listens, and when. */
export function specialistsRoutes(app: FastifyInstance, door: ApiDoor): void {
  const inFirstCell = (request: FastifyRequest) => asBearer(door, request, door.world.cells[0]);
  const ofSpecialist = ctxOf(door, 'specialist-not-found');

  app.get('/consultations', { schema: schemas.list }, async (request) => {
    const { days, ...asked } = parseInput(ListAsked, request.query);
    const wish = { ...asked, ...(days && { days: Number(days) }) };
    return presentItems(await listConsultations(await inFirstCell(request), wish));
  });
  app.post<Route>('/consultations/:id/outcome', { schema: schemas.outcome }, async (request) => {
    const { id: consultationId } = request.params;
    const ctx = await ctxOf(door, 'consultation-not-found')(request);
    await noteOutcome(ctx, { consultationId, ...parseInput(Outcome, request.body ?? {}) }, keyOf(request));
    return { id: consultationId };
  });
  app.get('/specialists', { schema: schemas.specialists }, async (request) =>
    presentKept(await listSpecialists(await inFirstCell(request))),
  );
  app.post('/specialists', { schema: schemas.name }, async (request, reply) => {
    const wish = parseInput(NameSpecialist, request.body ?? {});
    const ctx = await asBearer(door, request, cellFor(door, wish.placeId, 'place-not-found'));
    reply.code(201);
    return { id: await nameSpecialist(ctx, wish, keyOf(request)) };
  });
  app.post<Route>('/specialists/:id/hours', { schema: schemas.hours }, async (request) => {
    const wish = { specialistId: request.params.id, ...parseInput(HoursOfHer, request.body ?? {}) };
    return { id: await keepConsultingHours(await ofSpecialist(request), wish, keyOf(request)) };
  });
  app.post<Route>('/specialists/:id/days', { schema: schemas.day }, async (request) => {
    const wish = { specialistId: request.params.id, ...parseInput(DayOfHer, request.body ?? {}) };
    return { id: await changeConsultingDay(await ofSpecialist(request), wish, keyOf(request)) };
  });
  app.post<Route>('/specialists/:id/end', { schema: schemas.end }, async (request) => {
    const ctx = await ofSpecialist(request);
    return { id: await endSpecialist(ctx, { specialistId: request.params.id }, keyOf(request)) };
  });
}

/** What a team arranges for its case: hours of who listens, and legal aid. */
export function hoursOfCasesRoutes(app: FastifyInstance, door: ApiDoor): void {
  const ofCase = ctxOf(door, 'case-not-found');

  app.get<Route>('/cases/:id/consultations', { schema: schemas.ofCase }, async (request) =>
    presentItems(await listConsultationsForCase(await ofCase(request), { caseId: request.params.id })),
  );
  app.post<Route>('/cases/:id/consultations', { schema: schemas.forCase }, async (request, reply) => {
    const wish = { caseId: request.params.id, ...parseInput(ForCase, request.body ?? {}) };
    const booked = await bookForCase(await ofCase(request), wish, keyOf(request));
    reply.code(201);
    return booked;
  });
  app.post<Route>('/cases/:id/consultations/:part/end', { schema: schemas.endForCase }, async (request) => {
    const { id: caseId, part: consultationId } = request.params;
    await endForCase(await ofCase(request), { caseId, consultationId }, keyOf(request));
    return { id: consultationId };
  });
  app.get<Route>('/cases/:id/legal-aid', { schema: schemas.aid }, async (request) => ({
    items: await listAid(await ofCase(request), { caseId: request.params.id }),
  }));
  app.post<Route>('/cases/:id/legal-aid', { schema: schemas.apply }, async (request, reply) => {
    const wish = { caseId: request.params.id, ...parseInput(Application, request.body ?? {}) };
    const applied = await applyForAid(await ofCase(request), wish, keyOf(request));
    reply.code(201);
    return applied;
  });
  app.post<Route>('/cases/:id/legal-aid/:part', { schema: schemas.noteAid }, async (request) => {
    const { id: caseId, part: aidId } = request.params;
    const wish = { caseId, aidId, ...parseInput(AidNoted, request.body ?? {}) };
    await noteAid(await ofCase(request), wish, keyOf(request));
    return { id: aidId };
  });
}
