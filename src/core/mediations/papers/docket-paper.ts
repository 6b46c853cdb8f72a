import type { Paper, PaperBlock, PaperSection } from '../../paper/paper.ts';
import { dayOf } from '../../shared/dates.ts';
import { agreementSections } from './agreement-paper.ts';
import { namesOf, sectionsBefore } from './docket-sections.ts';
import { page, type PaperDocket } from './paper-docket.ts';
import { dayOnPaper, disputeWords, routeWords } from './words-of-papers.ts';

const text = (words: string): PaperBlock => ({ kind: 'text', text: words });

const howItEnded: Readonly<Record<string, string>> = {
  ...{ refused: '一方明确拒绝调解，调解终止。', failed: '调解不成，调解终止。' },
  ...{ withdrawn: '当事人自愿终止调解。', 'other-way': '转其他途径解决。', violence: '调解终止。' },
  kept: '调解协议已履行。',
};

/** What is missing among what a file must hold, so that whoever opens it later knows it was not lost. */
function missingIn({ sides, sittings, agreement }: PaperDocket): string[] {
  return [
    ...(sides.every((side) => side.rights !== null) ? [] : ['权利义务告知书未告知到双方']),
    ...(sittings.some(({ record }) => record !== null) || agreement?.form === 'oral'
      ? []
      : ['无共同调解记录']),
    ...(agreement === null ? ['未达成协议，无协议书'] : []),
    ...(agreement !== null && agreement.inForceOn === null ? ['协议书签名、盖章未齐，尚未生效'] : []),
  ];
}

/** Of what a court entrusted: that it was prolonged, and that its papers went back; never that anybody asked to be protected. */
function courtLines({ court }: PaperDocket): string[] {
  if (court === null) return [];
  const { prolongedOn, papersBackOn } = court;
  return [
    ...(prolongedOn === null ? [] : [`${dayOnPaper(prolongedOn)}，双方当事人同意延长调解期限。`]),
    ...(papersBackOn === null ? [] : [`${dayOnPaper(papersBackOn)}，已将材料退回人民法院。`]),
  ];
}

function statement(docket: PaperDocket): PaperSection {
  const { ending, endedAt, stage } = docket;
  const told = ending?.routes.map((route) => routeWords[route]) ?? [];
  const lines = [
    endedAt === null ? '本卷尚未办结。' : `${dayOnPaper(dayOf(endedAt))}，${howItEnded[stage] ?? ''}`,
    ...(told.length === 0 ? [] : [`已告知双方可以：${told.join('、')}。`]),
    ...(ending?.words ? [ending.words] : []),
    ...courtLines(docket),
    ...missingIn(docket).map((words) => `缺项说明：${words}。`),
  ];
  return page('情况说明', ...lines.map(text), { kind: 'signatures', lines: [{ label: '人民调解员' }] });
}

const cover = (docket: PaperDocket): PaperSection => ({
  blocks: [
    {
      kind: 'facts',
      facts: [
        ['卷名', `${namesOf(docket)}${disputeWords[docket.dispute]}`],
        ['年度卷号', docket.number],
        ['调解组织', docket.committee.name],
        ['登记编号', docket.committee.number],
        ['调解员', docket.mediator.name ?? ''],
        ['立卷日期', dayOnPaper(dayOf(docket.openedAt))],
        ['结案日期', docket.endedAt ? dayOnPaper(dayOf(docket.endedAt)) : ''],
        ['立卷人', ''],
        ['保管期限', ''],
        ['备注', ''],
      ],
    },
  ],
});

/** The file of a mediation as it is handed in: cover, index, what it must hold and what it has besides, back. 人民调解法 §27. */
export const docketPaper = (docket: PaperDocket): Paper => ({
  ...{ title: '人民调解卷宗', subtitle: docket.committee.name, footer: docket.number },
  sections: [
    cover(docket),
    { heading: '卷内目录', startsPage: true, blocks: [{ kind: 'index' }] },
    ...sectionsBefore(docket),
    ...agreementSections(docket),
    statement(docket),
    {
      ...{ heading: '卷宗封底', startsPage: true },
      blocks: [
        {
          kind: 'facts',
          facts: [
            ['本卷页数', ''],
            ['装订人', ''],
            ['装订日期', ''],
            ['检查人', ''],
          ],
        },
        { kind: 'seal', label: docket.committee.name },
      ],
    },
  ],
});
