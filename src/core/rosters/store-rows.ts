import type { PersonOfPhone } from '../deputies/name-deputy.ts';
import { noContactMark } from '../people/phones/no-contact.ts';
import { phoneMark, phoneOfPerson } from '../people/phones/kept-phone.ts';
import type { Ctx } from '../shared/ctx.ts';
import { inTransaction } from '../shared/transaction.ts';
import type { Header } from './reading/header.ts';
import { linesBelow } from './reading/lines-below.ts';
import { readSaid } from './reading/read-said.ts';
import { notOfARow, understand, type Known, type Understood } from './reading/understand.ts';
import type { RosterBasis, RosterKind, Said, TableLine } from './roster.ts';
import { mayBeLost } from '../shared/queries/may-be-lost.ts';
import { insertRows, type NewRow } from './row-queries.ts';
import { saidOfRow } from './sealing.ts';

export type Reading = {
  rosterId: string;
  kind: RosterKind;
  basis: RosterBasis | null;
  header: Header;
  known: Known;
  /** Whoever signs in with a phone: an executive acts herself. */
  personOfPhone: PersonOfPhone;
};

type Read = { line: number; said: Said; understood: Understood };
type Piece = { lastLine: number; rows: Read[] };

const atOnce = 500;

/** The lines below the header that say anything, in pieces. */
export async function* rowsFrom(
  lines: AsyncIterable<TableLine>,
  { kind, basis, header, known }: Reading,
): AsyncGenerator<Piece> {
  let rows: Piece['rows'] = [];
  let lastLine = header.line;
  const read = (each: TableLine) => readSaid(kind, header.columns, each);
  for await (const { line, said, isRow } of linesBelow(lines, header.line, read)) {
    lastLine = line;
    const understood = isRow ? understand(kind, said, known) : notOfARow();
    // Where the table has a column for her yes, an empty cell is none.
    const lacksYes =
      isRow && basis === 'consent' && header.columns.yesOn !== undefined && said.yesOn === undefined;
    if (lacksYes) understood.problems.push('yes-missing');
    rows.push({ line, said, understood });
    if (rows.length < atOnce) continue;
    yield { lastLine, rows };
    rows = [];
  }
  if (rows.length > 0) yield { lastLine, rows };
}

/** A line that is ready keeps what was understood, its phone sealed for whoever she becomes; one that is refused keeps what it said, sealed whole. */
async function rowOf(ctx: Ctx, { line, said, understood }: Read, reading: Reading): Promise<NewRow> {
  const { vault } = ctx;
  const id = ctx.newId();
  const { problems, name, phone, villageCode } = understood;
  const personId = reading.kind === 'executives' && phone ? await reading.personOfPhone(phone) : null;
  if (reading.kind === 'executives' && phone && personId === null) problems.push('phone-unknown');
  const isReady = problems.length === 0;
  const [sealedPhone, mark, nameMark, sealedSaid] = await Promise.all([
    isReady && phone !== null ? vault.seal(phone, phoneOfPerson(id)) : null,
    phone === null ? null : phoneMark(ctx, phone),
    name === null || villageCode === null ? null : noContactMark(ctx, { name, villageCode }),
    vault.seal(JSON.stringify(said), saidOfRow(id)),
  ]);
  return {
    ...{ id, roster_id: reading.rosterId, line, state: isReady ? 'ready' : 'refused', problems },
    ...{ said: sealedSaid, name, phone: sealedPhone, mark, name_mark: nameMark, village_code: villageCode },
    ...{ area_code: understood.areaCode, households: understood.households },
    ...{ executive_id: understood.executiveId, person_id: personId, group_name: understood.groupName },
    of_code: understood.ofCode,
  };
}

/** Writes pieces one after the other; while one is written the next is read and sealed. */
export function openStore(ctx: Ctx, reading: Reading) {
  const system: Ctx = { ...ctx, actor: { kind: 'system' } };
  let written: Promise<unknown> = Promise.resolve();
  return {
    store: async (rows: Piece['rows']): Promise<void> => {
      const sealed = await Promise.all(rows.map((row) => rowOf(ctx, row, reading)));
      await written;
      written = inTransaction(system, async (ctx) => {
        await mayBeLost(ctx.db);
        await insertRows(ctx, sealed);
      });
      // Whoever stores the next piece, or waits for the last, is told.
      written.catch(() => undefined);
    },
    /** Once all that was stored is written. */
    settled: async (): Promise<void> => void (await written),
  };
}
