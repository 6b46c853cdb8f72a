import type { PaperBlock, PaperSection } from '../../paper/paper.ts';
import { dayOf } from '../../shared/dates.ts';
import { page, type PaperDocket } from './paper-docket.ts';
import {
  dayOnPaper,
  disputeWords,
  guestWords,
  originWords,
  readingWords,
  rightsNotice,
  sideWords,
} from './words-of-papers.ts';

const text = (words: string): PaperBlock => ({ kind: 'text', text: words });

export const namesOf = ({ sides }: PaperDocket): string => sides.map(({ name }) => name).join('、');

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

/** From the application to what was said with both there: what came before anybody agreed. */
export const sectionsBefore = (docket: PaperDocket): PaperSection[] => [
  ...[register(docket), rights(docket), identities(docket)],
  ...guests(docket),
  ...records(docket),
];
