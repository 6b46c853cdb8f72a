import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { disputes } from '../../core/mediations/mediation.ts';
import { exportRegister } from '../../core/mediations/registers/export-register.ts';
import { registerOutcomes, registers } from '../../core/mediations/registers/register.ts';
import { ShowRegister, showRegister } from '../../core/mediations/registers/show-register.ts';
import { parseInput } from '../../core/shared/parse-input.ts';
import { downloadHeaders } from '../../platform/files/download-headers.ts';
import { renderExcel } from '../../platform/paper/render-excel.ts';
import { asBearer, type ApiDoor } from '../api-door.ts';
import { documented } from '../documented.ts';

const day = z.iso.date();

const Shown = z.object({
  of: z.enum(registers),
  month: z.string(),
  rows: z.array(
    z.object({
      number: z.string(),
      committee: z.object({ name: z.string(), number: z.string() }),
      ...{ dispute: z.enum(disputes), acceptedOn: day, endedOn: day.nullable() },
      outcome: z
        .enum(registerOutcomes)
        .describe('one that was stopped for violence is `ended`, as one they left'),
      form: z.enum(['written', 'oral']).nullable(),
      ...{ isSmall: z.boolean(), fulfilled: z.boolean().nullable() },
      parties: z.array(z.string()).describe('surnames alone; none in claims'),
    }),
  ),
});

const ofRegisters = { tags: ['mediations'], signedIn: true, query: ShowRegister, problems: [403] };

const shownSchema = documented({
  ...{ ...ofRegisters, operationId: 'showRegister', answer: Shown },
  summary: 'The register of a month (台账), or claims by docket (以案定补), of the dockets that are hers',
});
const excelSchema = documented({
  ...{ ...ofRegisters, operationId: 'exportRegister', answer: z.any() },
  summary: 'The same as .xlsx, as it is handed in',
});

/** Rows without names, for whoever has the dockets; each look stands in the log of every case in it. */
export function registersRoutes(app: FastifyInstance, door: ApiDoor): void {
  const [home] = door.world.cells;
  app.get('/mediation-register', { schema: shownSchema }, async (request) => {
    const asked = parseInput(ShowRegister, request.query);
    return showRegister(await asBearer(door, request, home), asked);
  });
  app.get('/mediation-register.xlsx', { schema: excelSchema }, async (request, reply) => {
    const asked = parseInput(ShowRegister, request.query);
    const sheet = await exportRegister(await asBearer(door, request, home), asked);
    const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    reply.headers(downloadHeaders({ name: `${sheet.fileName}.xlsx`, mediaType }));
    return reply.send(await renderExcel(sheet));
  });
}
