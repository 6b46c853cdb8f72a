import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCaseworker } from '../../../../tests/support/cases/case-town.ts';
import type { Person } from '../../../../tests/support/factories.ts';
import { aLivelyMediation, whispered } from '../../../../tests/support/mediations/lively-mediation.ts';
import { openTown, type Town } from '../../../../tests/support/open-town.ts';
import { textOfWord } from '../../../../tests/support/papers/read-zip.ts';
import { flowOf, pagesOfPdf } from '../../../../tests/support/papers/text-of-pdf.ts';
import { renderPdf } from '../../../platform/paper/render-pdf.ts';
import { renderWord } from '../../../platform/paper/render-word.ts';
import { listedSections, nameOfPaper } from '../../paper/paper.ts';
import { dayOf } from '../../shared/dates.ts';
import { listAccesses } from '../../cases/reading/list-accesses.ts';
import { showMediation } from '../reading/show-mediation.ts';
import { exportDocket } from './export-docket.ts';
import { dayOnPaper } from './words-of-papers.ts';

let town: Town;
let qin: Person;
let caseId: string;
beforeAll(async () => {
  town = await openTown();
  qin = await aCaseworker(town, '秦大姐', 'rights');
  caseId = await aLivelyMediation(town, qin);
});
afterAll(() => town.close());

const squeezed = (text: string) => text.replaceAll(/\s/g, '');

/** What the docket holds, field by field. */
async function held(): Promise<string[]> {
  const { docket } = await showMediation(qin.ctx(), { caseId });
  const { agreement, sides, sittings, guests, story, committee, number } = docket!;
  const { terms, promises } = agreement!;
  return [
    ...[committee.name, committee.number, number, '秦大姐', '邻里纠纷', story.facts, story.wishes!],
    ...sides.flatMap(({ name, sex, ethnicity, age, occupation, contact, address }) => [
      ...[name, sex!, ethnicity!, String(age), occupation!, contact!, address!],
    ]),
    ...sittings
      .map(({ place, record }) => place + record!.words)
      .flatMap((words) => words.split('\n').slice(1)),
    ...guests.map(({ name }) => name),
    ...[terms.facts, terms.points!, terms.terms, terms.timeLimit!],
    ...promises.flatMap(({ words, dueOn, remark }) => [words, dayOnPaper(dueOn), remark!]),
    ...[dayOnPaper(agreement!.confirmBy!), dayOnPaper(dayOf(town.clock())), '都"满意"'],
  ];
}

test('the file of a mediation holds what a file must hold, in its order, with an index', async () => {
  const paper = await exportDocket(qin.ctx(), { caseId });
  expect(listedSections(paper).map(({ heading }) => heading)).toEqual([
    ...['人民调解受理登记表', '人民调解权利义务告知书', '当事人身份情况', '邀请参加调解的人员'],
    ...['人民调解记录（第 1 次）', '人民调解协议书', '司法确认申请书', '协议履行情况和回访记录', '情况说明'],
  ]);
});

test('opened again as a Word file, field by field, nothing of the docket is missing', async () => {
  const text = squeezed(textOfWord(await renderWord(await exportDocket(qin.ctx(), { caseId }))));
  expect((await held()).filter((words) => !text.includes(squeezed(words)))).toEqual([]);
});

test('opened again as a PDF too, and its index names the page on which each part stands', async () => {
  const paper = await exportDocket(qin.ctx(), { caseId });
  const pages = pagesOfPdf(await renderPdf(paper));
  const flow = flowOf(pages).replaceAll(/第\d+页共\d+页/g, '');
  const missing = (await held()).filter((words) => !flow.includes(squeezed(words)));
  expect(missing).toEqual([]);
  for (const { heading } of listedSections(paper))
    expect(pages.slice(2).filter((page) => squeezed(page).includes(squeezed(heading!)))).not.toEqual([]);
});

test('neither holds what one side said alone, nor a number of an identity card, nor who asked', async () => {
  const paper = await exportDocket(qin.ctx(), { caseId });
  for (const text of [
    textOfWord(await renderWord(paper)),
    flowOf(pagesOfPdf(await renderPdf(paper))),
    JSON.stringify(paper),
  ]) {
    expect(text).not.toContain(whispered);
    expect(text).not.toMatch(/身份证|被申请人|求助/);
  }
});

test('whoever takes it leaves a line in the log of the case', async () => {
  const before = (await listAccesses(qin.ctx(), { caseId, limit: 50 })).items.length;
  await exportDocket(qin.ctx(), { caseId });
  expect((await listAccesses(qin.ctx(), { caseId, limit: 50 })).items.length).toBeGreaterThan(before);
});

test('its file is called by what it is and its number, and by nobody', async () => {
  const paper = await exportDocket(qin.ctx(), { caseId });
  expect(nameOfPaper(paper)).toMatch(/^人民调解卷宗〔\d{4}〕\d+号$/);
});
