import type { Db } from '../shared/ctx.ts';
import { addLines, beforeAllSeals, beginSeal, type Seal } from './seal.ts';
import { listSealsAfter, readLines } from './seal-queries.ts';

const batch = 500;

type Head = Pick<Seal, 'seq' | 'covers_to' | 'hash'>;

/** `chain-broken`: a seal is missing or was exchanged. `lines-differ`: a line was changed, taken out or added. */
export type SealFault = { seq: number; fault: 'chain-broken' | 'lines-differ'; from: Date; to: Date };

export type SealReport = { seals: number; lines: number; faults: SealFault[] };

const follows = (seal: Seal, head: Head) =>
  seal.seq === head.seq + 1 &&
  seal.previous_hash === head.hash &&
  seal.covers_from.getTime() === head.covers_to.getTime();

async function linesAgree(db: Db, seal: Seal): Promise<boolean> {
  const hash = beginSeal(seal);
  let lines = 0;
  for await (const page of readLines(db, { from: seal.covers_from, to: seal.covers_to })) {
    addLines(hash, page);
    lines += page.length;
  }
  return lines === seal.lines && hash.digest('hex') === seal.hash;
}

/**
 * Reads every seal of a cell against the lines it covers. As the cell's owner, or inside a transaction as the
 * system: nobody else sees every line, and to her they would seem to be missing.
 */
export async function verifySeals(db: Db): Promise<SealReport> {
  const report: SealReport = { seals: 0, lines: 0, faults: [] };
  let head: Head = beforeAllSeals;
  for (;;) {
    const seals = await listSealsAfter(db, head.seq, batch);
    if (seals.length === 0) return report;
    for (const seal of seals) {
      const period = { seq: seal.seq, from: seal.covers_from, to: seal.covers_to };
      if (!follows(seal, head)) report.faults.push({ ...period, fault: 'chain-broken' });
      if (!(await linesAgree(db, seal))) report.faults.push({ ...period, fault: 'lines-differ' });
      report.seals += 1;
      report.lines += seal.lines;
      head = seal;
    }
  }
}
