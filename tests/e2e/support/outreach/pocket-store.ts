import type { Page } from 'playwright-core';
import { pin } from '../away.ts';

/** Whatever this browser keeps of our pages, record by record: what is text in it, and what is bytes, in hex. */
export const everyRecord = (page: Page): Promise<{ texts: string[]; bytes: string[] }> =>
  page.evaluate(async () => {
    const [texts, bytes]: [string[], string[]] = [[], []];
    const hex = (all: Uint8Array) => [...all].map((one) => one.toString(16).padStart(2, '0')).join('');
    const take = (value: unknown): void => {
      if (value instanceof ArrayBuffer) bytes.push(hex(new Uint8Array(value)));
      else if (ArrayBuffer.isView(value))
        bytes.push(hex(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)));
      else if (typeof value === 'object' && value !== null) Object.entries(value).flat().forEach(take);
      else texts.push(String(value));
    };
    const answered = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('not read')));
      });
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await answered(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const records = database.transaction(store).objectStore(store);
        take([await answered(records.getAllKeys()), await answered(records.getAll())]);
      }
      database.close();
    }
    for (const storage of [localStorage, sessionStorage]) take({ ...storage });
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) take(await (await cache.match(request))?.text());
    }
    return { texts, bytes };
  });

/** Her list and her notes as they lie on the disk now, opened with her PIN as the page opens them. */
export const openedByPin = (page: Page): Promise<{ list: string; notes: string[] }> =>
  page.evaluate(`(async () => {
    const { halfKept, open, stretch, unwrap } = await import('/away/lock.js');
    const { readHead, readNotes, readPart } = await import('/away/store.js');
    const { salt, grace, wrapped } = await readHead();
    const typed = await stretch('${pin}', salt);
    const key = await unwrap(typed, await halfKept(typed, grace), wrapped);
    const notes = (await readNotes()).map((note) => open(key, note.clientId, note));
    return { list: await open(key, 'list', await readPart('list')), notes: await Promise.all(notes) };
  })()`);
