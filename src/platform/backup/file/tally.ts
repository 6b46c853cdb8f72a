import { createHash } from 'node:crypto';
import type { OnProgress, Progress, TableEnd } from './backup-format.ts';

const newline = 0x0a;

/** Counts and hashes one table's bytes as they pass by; COPY's text has one newline a row and none within. */
export class Tally {
  private rows = 0;
  private bytes = 0;
  private readonly hash = createHash('sha256');
  private readonly report: (done: boolean) => void;

  constructor(doing: Progress['doing'], table: string, onProgress: OnProgress) {
    this.report = (done) => onProgress({ doing, table, rows: this.rows, bytes: this.bytes, done });
  }

  add(piece: Buffer): void {
    this.hash.update(piece);
    this.bytes += piece.length;
    for (let at = piece.indexOf(newline); at !== -1; at = piece.indexOf(newline, at + 1)) this.rows += 1;
    this.report(false);
  }

  end(): TableEnd {
    this.report(true);
    return { rows: this.rows, bytes: this.bytes, sha256: this.hash.digest('hex') };
  }
}
