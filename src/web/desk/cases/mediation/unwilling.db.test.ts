import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCaseworker } from '../../../../../tests/support/cases/case-town.ts';
import { aCommittee, aDocket } from '../../../../../tests/support/mediations/a-docket.ts';
import { openTown, type Town } from '../../../../../tests/support/open-town.ts';
import { showMediation } from '../../../../core/mediations/reading/show-mediation.ts';
import { works } from './works.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

test('a mediation is not stopped by one touch: that a side will not talk has to be ticked as well', async () => {
  const qin = await aCaseworker(town, '秦大姐', 'rights');
  const { caseId } = await aDocket(town, qin, (await aCommittee(town)).id);
  const stage = async () => (await showMediation(qin.ctx(), { caseId })).docket?.stage;
  const form = new FormData();
  form.set('of', 'one');
  const stop = async () => works['unwilling']?.(qin.ctx(), form, caseId);
  await expect(stop()).rejects.toMatchObject({ faults: [{ path: 'sure', code: 'must-be-so' }] });
  expect(await stage()).toBe('asking');
  form.set('unwillingone-sure', 'yes');
  await stop();
  expect(await stage()).toBe('refused');
});
