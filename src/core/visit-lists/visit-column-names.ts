import { usualNamesOf } from '../rosters/reading/column-names.ts';
import type { Found, Heads } from '../rosters/reading/find-header.ts';
import { visitColumns, type VisitColumn } from './visit-list.ts';

/** What offices write above a column of visits, without brackets, spaces and what ends a name. */
const namesOf: Readonly<Record<VisitColumn, readonly string[]>> = {
  village: usualNamesOf('village'),
  town: usualNamesOf('town'),
  code: usualNamesOf('code'),
  executive: [
    ...usualNamesOf('executive'),
    ...['执委姓名', '执委名字', '走访人', '走访人姓名', '走访执委', '走访干部', '入户人', '访问人'],
  ],
  executivePhone: [
    ...['执委电话', '执委手机', '执委手机号', '执委联系电话', '联系执委电话', '联系执委手机'],
    ...['走访人电话', '走访人手机', '走访人手机号', '走访人联系电话', '走访执委电话', 'executivephone'],
  ],
  name: [
    ...usualNamesOf('name').filter((name) => !name.startsWith('执委')),
    ...['走访对象', '走访对象姓名', '被走访人', '被走访人姓名', '被访人', '受访人', '联系对象代号', '对象'],
  ],
  phone: [
    ...usualNamesOf('phone').filter((name) => name !== '联系方式'),
    ...['对象电话', '对象手机', '联系对象电话', '走访对象电话', '走访对象手机', '被走访人电话'],
  ],
  day: [
    ...['日期', '时间', '走访日期', '走访时间', '联系日期', '联系时间', '访问日期', '入户日期', '入户时间'],
    ...['上门日期', '上门时间', 'date', 'day'],
  ],
  channel: ['方式', '走访方式', '联系方式', '访问方式', '联系形式', '走访形式', '形式', '渠道', 'channel'],
  note: [
    ...['内容', '内容摘要', '走访内容', '联系内容', '谈话内容', '走访记录', '记录', '走访情况', '情况'],
    ...['情况记录', '摘要', '备注', '需求', '困难诉求', '诉求', '反映问题', '问题', 'note'],
  ],
};

const byName = new Map(visitColumns.flatMap((column) => namesOf[column].map((name) => [name, column])));

const needed = [
  ['executive', 'executivePhone'],
  ['name', 'phone'],
  ['day'],
  ['channel'],
] as const satisfies readonly (readonly VisitColumn[])[];

const lacks = (found: Found<VisitColumn>): VisitColumn[] =>
  needed.filter((columns) => !columns.some((column) => found.has(column))).map(([column]) => column);

export const headsOfVisits: Heads<VisitColumn> = { meantBy: (head) => byName.get(head), missingIn: lacks };
