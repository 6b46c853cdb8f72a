import { createReadStream } from 'node:fs';
import { Unzip, UnzipInflate, type UnzipFile } from 'fflate';
import type { Merge } from './fill-merges.ts';

/** More than any office merges by hand; each costs some bytes. */
const mostMerges = 20_000;

/** An office's table has a few dozen columns; what stands further right says nothing to us. */
const mostColumns = 200;

const cellRef = /^([A-Z]{1,3})(\d{1,7})$/;

/** C12 is column 2, row 11, counted from 0. */
function placeOf(reference: string): { row: number; col: number } | undefined {
  const [, letters, digits] = cellRef.exec(reference) ?? [];
  if (!letters || !digits) return undefined;
  const col = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, col };
}

function mergeOf(range: string): Merge | undefined {
  const [first, last] = range.split(':').map(placeOf);
  if (!first || !last || last.row === first.row || first.col > mostColumns) return undefined;
  return { startRow: first.row, startCol: first.col, endRow: last.row };
}

/** Parts of an .xlsx that say which sheet is the first. */
type Parts = { workbook: string; relations: string; merges: Map<string, Merge[]> };

const longestTag = 200;
const longestPart = 1_000_000;

/** Collects the merged cells of one sheet while its text goes by, and keeps no more of it than one tag. */
function mergeCollector(merges: Merge[]): (text: string) => void {
  let rest = '';
  return (text) => {
    const all = rest + text;
    for (const [, range = ''] of all.matchAll(/<(?:\w+:)?mergeCell\s+ref="([A-Z0-9:]+)"/g)) {
      const merge = mergeOf(range);
      if (merge && merges.length < mostMerges) merges.push(merge);
    }
    const lastOpen = all.lastIndexOf('<');
    rest =
      lastOpen < 0 || all.length - lastOpen > longestTag ? '' : all.slice(lastOpen).replace(/^<.*>/s, '');
  };
}

function watch(file: UnzipFile, parts: Parts): void {
  const decoder = new TextDecoder();
  const take = takerOf(file.name, parts);
  if (!take) return;
  file.ondata = (error, chunk, isLast) => {
    if (error) throw error;
    take(decoder.decode(chunk, { stream: !isLast }));
  };
  file.start();
}

/** Of a file that grows a thousandfold as it is opened no more is held than any real one says of its sheets. */
function added(text: string, more: string): string {
  if (text.length + more.length > longestPart)
    throw new RangeError('a workbook of more sheets than anybody has');
  return text + more;
}

function takerOf(name: string, parts: Parts): ((text: string) => void) | undefined {
  if (name === 'xl/workbook.xml') return (text) => void (parts.workbook = added(parts.workbook, text));
  if (name === 'xl/_rels/workbook.xml.rels')
    return (text) => void (parts.relations = added(parts.relations, text));
  if (!/^xl\/worksheets\/[^/]+\.xml$/.test(name)) return undefined;
  const merges: Merge[] = [];
  parts.merges.set(name, merges);
  return mergeCollector(merges);
}

const attribute = (tag: string, name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];

/** The part of the first sheet, as the workbook has them in order. */
function firstSheet({ workbook, relations, merges }: Parts): string | undefined {
  const id = attribute(/<(?:\w+:)?sheet\s[^>]*>/.exec(workbook)?.[0] ?? '', 'r:id');
  const relation = [...relations.matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)]
    .map(([tag]) => tag)
    .find((tag) => attribute(tag, 'Id') === id);
  const target = relation && attribute(relation, 'Target')?.replace(/^\/?(xl\/)?/, 'xl/');
  return target ?? [...merges.keys()].toSorted()[0];
}

/** The cells of an .xlsx' first sheet that stretch over several lines. They stand behind all its rows, so the file is gone through once. */
export async function readMerges(file: string): Promise<Merge[]> {
  const parts: Parts = { workbook: '', relations: '', merges: new Map() };
  const unzip = new Unzip((each) => watch(each, parts));
  unzip.register(UnzipInflate);
  const chunks: AsyncIterable<Uint8Array> = createReadStream(file);
  for await (const chunk of chunks) unzip.push(chunk);
  unzip.push(new Uint8Array(0), true);
  return parts.merges.get(firstSheet(parts) ?? '') ?? [];
}
