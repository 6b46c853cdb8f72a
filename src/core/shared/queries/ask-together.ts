import type { Ctx, Db } from '../ctx.ts';

type Place = Pick<Ctx, 'db' | 'cell'>;

type Asked<Row> = {
  key: string;
  resolve: (row: Row | undefined) => void;
  reject: (error: unknown) => void;
};

const mostTogether = 100;

/** Puts questions of one cell to one database, a group at a time. */
class Line<Row extends { asked: string }> {
  private readonly ask: (keys: string[]) => Promise<Row[]>;
  private waiting: Asked<Row>[] = [];
  private busy = false;

  constructor(ask: (keys: string[]) => Promise<Row[]>) {
    this.ask = ask;
  }

  put(key: string): Promise<Row | undefined> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ key, resolve, reject });
      if (this.busy) return;
      this.busy = true;
      void this.work();
    });
  }

  private async work(): Promise<void> {
    // What is asked in one breath leaves together.
    await Promise.resolve();
    while (this.waiting.length > 0) await this.answer(this.waiting.splice(0, mostTogether));
    this.busy = false;
  }

  private async answer(group: Asked<Row>[]): Promise<void> {
    try {
      const rows = await this.ask([...new Set(group.map(({ key }) => key))]);
      const byKey = new Map(rows.map((row) => [row.asked, row]));
      for (const { key, resolve } of group) resolve(byKey.get(key));
    } catch (error) {
      for (const { reject } of group) reject(error);
    }
  }
}

/**
 * A question by key that many requests ask, such as whose session a token is. What is asked while an answer is on its
 * way leaves together in the next statement: under load one statement answers many, and alone nobody waits. Nothing
 * is kept, so every answer was read after it was asked for. Only for what everybody may read alike.
 */
export function askTogether<Row extends { asked: string }>(
  ask: (place: Place, keys: string[]) => Promise<Row[]>,
): (place: Place, key: string) => Promise<Row | undefined> {
  const lines = new WeakMap<Db, Map<string, Line<Row>>>();
  return ({ db, cell }, key) => {
    const ofDb = lines.get(db) ?? new Map<string, Line<Row>>();
    lines.set(db, ofDb);
    const line = ofDb.get(cell.schema) ?? new Line((keys) => ask({ db, cell }, keys));
    ofDb.set(cell.schema, line);
    return line.put(key);
  };
}
