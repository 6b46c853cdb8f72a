import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  anOfficer,
  aPerson,
  asNobody,
  lettersDelivered,
  type Person,
} from '../../../../tests/support/factories.ts';
import { endAppointment } from '../../../../tests/support/offices/end-appointment.ts';
import { seated } from '../../../../tests/support/offices/seated.ts';
import { openTown, type Town } from '../../../../tests/support/open-town.ts';
import { submitRequest } from '../asking/submit-request.ts';
import { escalateRequest } from '../queue/escalate-request.ts';
import { listNotices } from '../../notices/list-notices.ts';

let town: Town;
let qin: Person;
let shen: Person;
let song: Person;
beforeEach(async () => {
  town = await openTown();
  qin = await seated(town, await aPerson(town, '秦大姐'), 'rights');
  shen = await seated(town, await aPerson(town, '沈大姐'), 'rights');
  song = await anOfficer(town, '宋大姐');
});
afterEach(() => town.close());

const told = async (person: Person) => (await listNotices(person.ctx())).map(({ kind }) => kind).sort();
const aHelp = () => submitRequest(asNobody(town), { door: 'help', text: '他又来了' });

test('where the desk is empty its office is told that somebody must be asked to keep it, and of no request', async () => {
  await Promise.all([endAppointment(town, qin), endAppointment(town, shen)]);
  const { id } = await aHelp();
  await lettersDelivered(town);
  const notices = await listNotices(song.ctx());
  expect(notices).toMatchObject([{ kind: 'desk-without-reader' }]);
  expect(JSON.stringify(notices)).not.toContain(id);
});

test('who calls for help hears nothing of her own act; her colleague and the office do, in words of their own', async () => {
  const { id: requestId } = await aHelp();
  await lettersDelivered(town);
  await escalateRequest(qin.ctx(), { requestId, reason: '人手不够' });
  await lettersDelivered(town);
  expect([await told(qin), await told(shen), await told(song)]).toEqual([
    ['request-came'],
    ['request-came', 'request-help-wanted'],
    ['desk-help-wanted'],
  ]);
});
