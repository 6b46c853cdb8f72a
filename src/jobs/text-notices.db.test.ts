import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCaseworker } from '../../tests/support/cases/case-town.ts';
import { aListener, aRoom, bookedBy } from '../../tests/support/consultations/listening.ts';
import { aHome, asNobody, asTheSystem } from '../../tests/support/factories.ts';
import { openTown, type Town } from '../../tests/support/open-town.ts';
import { remindOfConsultations } from '../core/consultations/running/remind-of-consultations.ts';
import { noteContact } from '../core/requests/queue/note-contact.ts';
import { submitRequest } from '../core/requests/asking/submit-request.ts';
import { takeRequest } from '../core/requests/queue/take-request.ts';
import type { SmsText } from '../platform/sms/sms.ts';
import { textNotices } from './text-notices.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

test('a text about an hour is word for word the text about anything else, and says neither with whom nor where nor when', async () => {
  const desk = await aCaseworker(town, '秦大姐', 'rights');
  const home = await aHome(town);
  const zhang = await aListener(town, desk, { placeId: await aRoom(town, home) });
  const startsAt = '2026-12-21T09:00:00+08:00';
  const [hers, another] = ['13800000001', '13800000002'];
  await bookedBy(town, { specialistId: zhang, startsAt, safeContact: { way: 'sms', number: hers } });
  const asked = { door: 'need', text: '借梯子', safeContact: { way: 'sms', number: another } } as const;
  const { id: requestId } = await submitRequest(asNobody(town), asked);
  await takeRequest(desk.ctx(), { requestId });
  await noteContact(desk.ctx(), { requestId, way: 'none', message: '来拿' });
  town.clockAt.now = new Date('2026-12-20T13:30:00+08:00');
  expect(await remindOfConsultations(asTheSystem(town))).toBe(1);
  const sent = new Map<string, SmsText>();
  const failures: unknown[] = [];
  const texting = {
    text: () => Promise.resolve(),
    textPhone: (phone: string, text: SmsText) => Promise.resolve(void sent.set(phone, text)),
  };
  await textNotices(town, texting, (error) => failures.push(error));
  expect(failures).toEqual([]);
  expect([...sent.keys()].toSorted()).toEqual([hers, another]);
  expect(sent.get(hers)).toEqual(sent.get(another));
  expect(sent.get(hers)).toMatchObject({ template: 'news', params: {} });
  expect(sent.get(hers)?.plain).not.toMatch(/张|老师|知心屋|泉心|约|咨询|律师|9|九/);
});
