import type { Sheet } from '../../paper/sheet.ts';
import { dayOnPaper, disputeWords } from '../papers/words-of-papers.ts';
import type { RegisterOutcome, RegisterRow } from './register.ts';
import type { RegisterShown } from './show-register.ts';

const outcomeWords: Readonly<Record<RegisterOutcome, string>> = {
  ...{ 'going-on': '调解中', agreed: '达成协议', 'not-agreed': '调解不成' },
  ...{ ended: '终止调解', 'other-way': '转其他途径' },
};

const small = ({ isSmall }: RegisterRow) => (isSmall ? '简易' : '一般');
const formOf = ({ form }: RegisterRow) => (form === null ? '' : form === 'oral' ? '口头' : '书面');
const doneOf = ({ fulfilled }: RegisterRow) => (fulfilled === null ? '' : fulfilled ? '已履行' : '履行中');
const monthOnPaper = (month: string) => dayOnPaper(`${month}-01`).replace('1日', '');

const columnsOfRegister: readonly [title: string, width: number, (row: RegisterRow) => string][] = [
  ['调解组织', 24, ({ committee }) => committee.name],
  ['编号', 14, ({ number }) => number],
  ['当事人', 14, ({ parties }) => parties.join('、')],
  ['纠纷类型', 18, ({ dispute }) => disputeWords[dispute]],
  ['受理日期', 14, ({ acceptedOn }) => acceptedOn],
  ['办结日期', 14, ({ endedOn }) => endedOn ?? ''],
  ['结果', 12, ({ outcome }) => outcomeWords[outcome]],
  ['协议形式', 10, formOf],
  ['卷宗', 8, small],
  ['履行情况', 10, doneOf],
];

const columnsOfClaims: readonly [title: string, width: number, (row: RegisterRow) => string][] = [
  ['调解组织', 24, ({ committee }) => committee.name],
  ['编号', 14, ({ number }) => number],
  ['纠纷类型', 18, ({ dispute }) => disputeWords[dispute]],
  ['办结日期', 14, ({ endedOn }) => endedOn ?? ''],
  ['结果', 12, ({ outcome }) => outcomeWords[outcome]],
  ['协议形式', 10, formOf],
  ['卷宗', 8, small],
];

const words = {
  register: {
    title: '人民调解登记台账',
    columns: columnsOfRegister,
    counts: '本月受理、办结的都在内',
    foot: '当事人只写姓；只有填报人自己能看的卷。自愿终止、转其他途径，也算办结。',
    signs: '填报人：　　　　　审核人：　　　　　单位（盖章）：　　　　　日期：　　年　　月　　日',
  },
  claims: {
    title: '人民调解以案定补申报表',
    columns: columnsOfClaims,
    counts: '本人调解、本月办结的',
    foot: '只写本人的卷，一件一行。终止的、转其他途径的，都是办过的。',
    signs: '申报人：　　　　　调解委员会（盖章）：　　　　　司法所审核：　　　　　日期：　　年　　月　　日',
  },
} as const;

/** As it is handed in: a title, of which month, a row a docket, and who signs. Nothing is summed and nobody compared. */
export function registerSheet({ of, month, rows }: RegisterShown): Sheet {
  const { title, columns, counts, foot, signs } = words[of];
  return {
    ...{
      title,
      fileName: `${title}（${monthOnPaper(month)}）`,
      subtitle: `${monthOnPaper(month)}　${counts}`,
    },
    columns: [{ title: '序号', width: 6 }, ...columns.map(([name, width]) => ({ title: name, width }))],
    rows: rows.map((row, nth) => [String(nth + 1), ...columns.map(([, , textOf]) => textOf(row))]),
    foot: [foot, signs],
  };
}
