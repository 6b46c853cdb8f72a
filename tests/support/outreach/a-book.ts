import type { Entry } from '../../../src/web/public/away/outbox.js';
import type { Meta } from '../../../src/web/public/away/sync.js';

/** A visit that a phone has noted. */
export const aVisit = (number: number, more: Partial<Entry> = {}): Entry => ({
  ...{ clientId: crypto.randomUUID(), number, personId: crypto.randomUUID(), name: '王大姐' },
  ...{ channel: 'phone', note: '', at: '2026-12-20T02:00:00Z', clockOff: 0, state: 'kept', ...more },
});

type Kept = Entry & { rev: number };
const revOf = (entry: Entry) => ('rev' in entry ? entry.rev : undefined);

/** What an open pocket does, in memory: an entry that has changed since it was read is not overwritten. */
export function aBook(entries: readonly Entry[]) {
  const kept = new Map<string, Kept>(entries.map((entry) => [entry.clientId, { ...entry, rev: 0 }]));
  let meta: Meta = { off: 0, knew: 0, seenAt: 0 };
  const isAsRead = (entry: Entry) => kept.get(entry.clientId)?.rev === revOf(entry);
  return {
    entries: () => Promise.resolve([...kept.values()]),
    save: (entry: Entry) => {
      const may = isAsRead(entry);
      if (may) kept.set(entry.clientId, { ...entry, rev: (kept.get(entry.clientId)?.rev ?? 0) + 1 });
      return Promise.resolve(may);
    },
    drop: (entry: Entry) => Promise.resolve(isAsRead(entry) && kept.delete(entry.clientId)),
    made: () => Promise.resolve(entries.length),
    meta: () => Promise.resolve(meta),
    saveMeta: (now: Meta) => {
      meta = now;
      return Promise.resolve();
    },
    saveList: () => Promise.resolve(),
  };
}
