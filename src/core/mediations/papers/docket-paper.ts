import type { Paper, PaperBlock, PaperSection } from '../../paper/paper.ts';
import { dayOf } from '../../shared/dates.ts';
import { agreementSections } from './agreement-paper.ts';
import { page, type PaperDocket } from './paper-docket.ts';
import {
  dayOnPaper,
  disputeWords,
  guestWords,
  originWords,
  readingWords,
  rightsNotice,
  routeWords,
  sideWords,
} from './words-of-papers.ts';

const text = (words: string): PaperBlock => ({ kind: 'text', text: words });

const namesOf = ({ sides }: PaperDocket): string => sides.map(({ name }) => name).join('、');

const register = (docket: PaperDocket): PaperSection =>
  page(
    docket.origin === 'both-applied' ? '人民调解申请书' : '人民调解受理登记表',
    {
      kind: 'facts',
      facts: [
        ['编号', docket.number],
        ['调解组织', `${docket.committee.name}（登记编号 ${docket.committee.number}）`],
        ['来源', originWords[docket.origin]],
        ['委派、委托的法院', docket.story.court ?? ''],
        ['当事人', namesOf(docket)],
        ['纠纷类型', disputeWords[docket.dispute]],
        ['受理日期', dayOnPaper(dayOf(docket.openedAt))],
        ['纠纷简要情况', docket.story.facts],
        ['申请事项', docket.story.wishes ?? ''],
      ],
    },
    {
      kind: 'signatures',
      lines:
        docket.origin === 'both-applied'
          ? [{ label: '甲方（签名、盖章或按指印）' }, { label: '乙方（签名、盖章或按指印）' }]
          : [{ label: '登记人' }],
    },
  );

const rights = (docket: PaperDocket): PaperSection =>
  page(
    '人民调解权利义务告知书',
    ...rightsNotice.map(text),
    {
      kind: 'table',
      columns: ['当事人', '怎么告知的', '告知日期'],
      rows: docket.sides.map(({ name, rights: read }) => [
        ...[name, read ? readingWords[read.how] : '', read ? dayOnPaper(read.on) : ''],
      ]),
    },
    {
      kind: 'signatures',
      lines: docket.sides.map(({ side }) => ({ label: `${sideWords[side]}（签名、盖章或按指印）` })),
    },
  );

const identities = (docket: PaperDocket): PaperSection =>
  page('当事人身份情况', {
    kind: 'table',
    columns: ['当事人', '姓名', '性别', '民族', '年龄', '职业', '联系方式', '住址'],
    rows: docket.sides.map((side) => [
      ...[sideWords[side.side], side.name, side.sex ?? '', side.ethnicity ?? ''],
      ...[side.age === undefined ? '' : String(side.age), side.occupation ?? '', side.contact ?? ''],
      side.address ?? '',
    ]),
    widths: [1.6, 1.4, 0.8, 1, 0.8, 1, 1.6, 2],
  });

function guests(docket: PaperDocket): PaperSection[] {
  const came = docket.guests.filter(({ consents }) => consents.one && consents.other);
  if (came.length === 0) return [];
  const rows = came.map(({ kind, name, relation = '' }) => [name, guestWords[kind], relation, '双方同意']);
  return [page('邀请参加调解的人员', { kind: 'table', columns: ['姓名', '身份', '关系', '双方意见'], rows })];
}

/** Those with both there alone. */
const records = (docket: PaperDocket): PaperSection[] =>
  docket.sittings.flatMap(({ startsAt, place, record }, at) => {
    if (record === null) return [];
    const there = docket.guests.filter(({ id }) => record.guestIds.includes(id)).map(({ name }) => name);
    const facts = [
      ['时间', dayOnPaper(dayOf(startsAt))],
      ['地点', place],
      ['当事人', namesOf(docket)],
      ['参加人', there.join('、')],
      ['调解员', docket.mediator.name ?? ''],
    ] as const;
    const lines = ['甲方', '乙方', '参加人', '调解员', '记录人'].map((label) => ({ label }));
    return [
      page(`人民调解记录（第 ${at + 1} 次）`, { kind: 'facts', facts }, text(record.words), {
        ...{ kind: 'signatures', lines },
      }),
    ];
  });

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

function statement(docket: PaperDocket): PaperSection {
  const { ending, endedAt, stage } = docket;
  const told = ending?.routes.map((route) => routeWords[route]) ?? [];
  const lines = [
    endedAt === null ? '本卷尚未办结。' : `${dayOnPaper(dayOf(endedAt))}，${howItEnded[stage] ?? ''}`,
    ...(told.length === 0 ? [] : [`已告知双方可以：${told.join('、')}。`]),
    ...(ending?.words ? [ending.words] : []),
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
    ...[register(docket), rights(docket), identities(docket)],
    ...guests(docket),
    ...records(docket),
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
