import { z } from 'zod';

/**
 * A backup is one file:
 *
 *     "weijia backup 1\n"        16 bytes
 *     one zstd stream of frames  each: 1 byte kind, 4 bytes length (big endian), that many bytes
 *     SHA-256                    32 bytes, over every byte before it
 *
 *     H  JSON `Header`           first: what is in the file
 *     D  bytes                   a piece of a table's rows, as COPY writes them (text, UTF-8, UTC), ordered by key
 *     E  JSON `TableEnd`         a table ends: its rows, bytes and SHA-256, in the header's order of tables
 *     Z  nothing                 the file ends
 *
 * An outbox letter that is not done says "not pumped": the queue is left out, so a restored letter is pumped again.
 */
export const magic = 'weijia backup 1\n';
export const digestLength = 32;
export const longestFrame = 64 * 1024 * 1024;

export const frameKinds = { header: 'H', data: 'D', tableEnd: 'E', fileEnd: 'Z' } as const;

/** A restore drops schemas by name, so a file may name none but ours. */
const CellName = z.string().regex(/^d[0-9]{2,12}$/);
const Name = z.string().regex(/^[a-z_][a-z0-9_]*$/);

const TableShape = z.object({
  schema: Name,
  name: Name,
  columns: z.array(Name),
  /** Texts are ordered by code point wherever they lie, so that a table has one hash. */
  orderBy: z.array(z.object({ column: Name, text: z.boolean() })),
});
export type TableShape = z.infer<typeof TableShape>;

export const Header = z.object({
  madeAt: z.iso.datetime(),
  serverVersion: z.string(),
  /** False: only the cells below, and of what all share only what belongs to them. */
  whole: z.boolean(),
  cells: z.array(
    z.object({
      number: z.int().min(1).max(4095),
      schema: CellName,
      divisionCode: z.string(),
      name: z.string(),
    }),
  ),
  schemas: z.array(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('commons'), name: z.literal('commons'), migrations: z.array(z.string()) }),
      z.object({ kind: z.literal('accounts'), name: z.literal('accounts'), migrations: z.array(z.string()) }),
      z.object({ kind: z.literal('cell'), name: CellName, migrations: z.array(z.string()) }),
    ]),
  ),
  /** The names of the master keys without which what is sealed in it stays shut; backups that are older hold nothing sealed. */
  masters: z.array(z.string().regex(/^[0-9a-f]{16}$/)).default([]),
  tables: z.array(TableShape),
});
export type Header = z.infer<typeof Header>;

export const TableEnd = z.object({
  rows: z.int().nonnegative(),
  bytes: z.int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type TableEnd = z.infer<typeof TableEnd>;

/** What a file holds, known once it was read to its end. */
export type Manifest = Omit<Header, 'tables'> & { tables: (TableShape & TableEnd)[] };

export type Progress = {
  doing: 'copying' | 'checking' | 'loading' | 'comparing';
  table: string;
  rows: number;
  bytes: number;
  done: boolean;
};
export type OnProgress = (progress: Progress) => void;
