import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCase, aCaseworker } from '../../../../tests/support/cases/case-town.ts';
import type { Person } from '../../../../tests/support/factories.ts';
import { openTown, type Town } from '../../../../tests/support/open-town.ts';
import type { Ctx } from '../../shared/ctx.ts';
import type { Bound } from '../../shared/vault.ts';
import { writeNote } from '../notes/write-note.ts';
import { planCase } from '../work/plan-case.ts';
import { listAccesses } from './list-accesses.ts';
import { showCase } from './show-case.ts';

let town: Town;
let qin: Person;
let caseId: string;
beforeAll(async () => {
  town = await openTown();
  qin = await aCaseworker(town, '秦大姐', 'rights');
  caseId = (await aCase(town, qin)).id;
  await writeNote(qin.ctx(), { caseId, words: '她今天来了' });
  await planCase(qin.ctx(), { caseId, words: '先找住处' });
});
afterAll(() => town.close());

/** She, with a list of whatever is opened for her. */
function watched(): { ctx: Ctx; opened: string[] } {
  const ctx = qin.ctx();
  const opened: string[] = [];
  const open = (sealed: Buffer, bound: Bound) => {
    opened.push(bound.of);
    return ctx.vault.open(sealed, bound);
  };
  return { ctx: { ...ctx, vault: { ...ctx.vault, open } }, opened };
}

test('a page that shows the plan opens the plan, and no other word of the case', async () => {
  const { ctx, opened } = watched();
  const shown = await showCase(ctx, { caseId, parts: ['plan'] });
  expect([shown.plan?.words, shown.state]).toEqual(['先找住处', 'open']);
  expect(opened).toEqual(['case_plans.words']);
});

test('without a choice all of it is opened', async () => {
  const { ctx, opened } = watched();
  const { notes, plan, request } = await showCase(ctx, { caseId });
  expect([notes[0]?.words, plan?.words, request?.words]).not.toContain(undefined);
  expect(opened.toSorted()).toEqual(['case_notes.words', 'case_plans.words', 'requests.words']);
});

test('whichever part is looked at, it is a reading that she is told of', async () => {
  const before = (await listAccesses(qin.ctx(), { caseId })).items.filter(({ what }) => what === 'read');
  await showCase(qin.ctx(), { caseId, parts: ['walls'] });
  const after = (await listAccesses(qin.ctx(), { caseId })).items.filter(({ what }) => what === 'read');
  expect(after.length).toBe(before.length + 1);
});
