import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCaseworker } from '../../../../tests/support/cases/case-town.ts';
import { aPerson, asNobody, type Person } from '../../../../tests/support/factories.ts';
import { openTown, type Town } from '../../../../tests/support/open-town.ts';
import { submitRequest } from '../../requests/asking/submit-request.ts';
import { openRequest } from '../../requests/returning/open-request.ts';
import { openCase } from '../open-case.ts';
import { listAccessesByCode } from '../reading/list-accesses-by-code.ts';
import { addMember } from './add-member.ts';
import { giveReturnCode } from './give-return-code.ts';

let town: Town;
let qin: Person;
let zhou: Person;
let wang: Person;
beforeAll(async () => {
  town = await openTown();
  [qin, zhou] = [await aCaseworker(town, '秦大姐', 'rights'), await aCaseworker(town, '周大姐', 'rights')];
  wang = await aPerson(town, '王大姐');
});
afterAll(() => town.close());

async function aNamedCase() {
  const asked = await submitRequest(wang.ctx(), { door: 'need', text: '家里的事，想找人商量' });
  const { id: caseId } = await openCase(qin.ctx(), { requestId: asked.id });
  return { caseId, asked };
}

test('whoever asked under her name gets a code and a word, and sees with both who read her case', async () => {
  const { caseId, asked } = await aNamedCase();
  const hers = await giveReturnCode(qin.ctx(), { caseId }, { key: 'first' });
  expect(await giveReturnCode(qin.ctx(), { caseId }, { key: 'first' })).toEqual(hers);
  expect(await openRequest(asNobody(town), hers)).toMatchObject({ words: '家里的事，想找人商量' });
  const lines = await listAccessesByCode(asNobody(town), hers);
  expect(lines.map(({ what }) => what).toSorted()).toEqual(['opened', 'worked']);
  const old = { code: asked.code, word: hers.word };
  await expect(openRequest(asNobody(town), old)).rejects.toMatchObject({ code: 'request-not-found' });
});

test('a new one ends the one before; who only sits on the team gives none', async () => {
  const { caseId } = await aNamedCase();
  const first = await giveReturnCode(qin.ctx(), { caseId });
  const second = await giveReturnCode(qin.ctx(), { caseId });
  await expect(openRequest(asNobody(town), first)).rejects.toMatchObject({ code: 'request-not-found' });
  expect(await openRequest(asNobody(town), second)).toMatchObject({ status: expect.any(String) });
  await addMember(qin.ctx(), { caseId, personId: zhou.id });
  await expect(giveReturnCode(zhou.ctx(), { caseId })).rejects.toMatchObject({ kind: 'forbidden' });
});
