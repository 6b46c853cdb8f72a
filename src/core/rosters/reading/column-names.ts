import { rosterColumns, type RosterColumn } from '../roster.ts';

/** What offices write above a column, without brackets, spaces and what ends a name: 村（居）名称 is 村居. */
const namesOf: Readonly<Record<RosterColumn, readonly string[]>> = {
  name: [
    '姓名',
    '名字',
    '妇女姓名',
    '联系对象',
    '对象姓名',
    '联系对象姓名',
    '姐妹姓名',
    '主席',
    '主席姓名',
    '妇联主席',
  ].concat([
    ...['村居妇联主席', '村妇联主席', '妇联主席姓名', '村居妇联主席姓名', '执委姓名', '执委名字', 'name'],
  ]),
  phone: [
    '手机',
    '手机号',
    '手机号码',
    '电话',
    '电话号码',
    '联系电话',
    '联系方式',
    '本人电话',
    '本人手机',
    'phone',
    'mobile',
  ],
  village: [
    '村居',
    '村',
    '社区',
    '村社区',
    '村居社区',
    '村庄',
    '行政村',
    '村居委',
    '所在村',
    '所在村居',
    '所属村居',
  ].concat([
    ...[
      '所属村',
      '所在社区',
      '居住村居',
      '所在村社区',
      '村居别',
      '村别',
      '村名',
      '住址',
      '居住地',
      'village',
    ],
  ]),
  town: [
    '镇街',
    '街道',
    '乡镇',
    '镇',
    '街镇',
    '镇街道',
    '乡镇街道',
    '所属镇街',
    '所属街道',
    '所在镇街',
    '所在街道',
  ].concat([...['所在乡镇', '所属乡镇', '单位', '所在单位', '所属单位', '工作单位', 'town']]),
  code: [
    '区划代码',
    '行政区划代码',
    '村居代码',
    '代码',
    '村代码',
    '统计代码',
    '区划编码',
    'code',
    'villagecode',
  ],
  executive: [
    '执委',
    '联系执委',
    '责任执委',
    '包联执委',
    '结对执委',
    '联系执委姓名',
    '包村执委',
    '牵头执委',
    '联系人',
  ].concat([...['联系的执委', '责任人', '包联人', 'executive']]),
  yesOn: [
    '同意日期',
    '同意时间',
    '签字日期',
    '签名日期',
    '登记日期',
    '登记时间',
    '入册日期',
    '建联日期',
    '结对日期',
    'date',
  ],
  grid: ['网格', '网格号', '网格编号', '网格编码', '所属网格', '所在网格', 'grid'],
  group: ['组', '小组', '组别', '组名', '所在组', '所在小组', '妇女小组', '村民小组', '居民小组'].concat([
    ...['所属小组', '小组别', 'group'],
  ]),
  households: ['户数', '总户数', '家庭户数', '常住户数', '户籍户数', '家庭数', 'households'],
};

/**
 * In a list of group leaders 小组长 is whom a line is about and 组长电话 her phone; elsewhere they say who leads the group of somebody else.
 * Whom else of the village it names, such as its chair, is not read.
 */
export function columnOfLeaders(name: string): RosterColumn | undefined {
  const rest = name.replace(/^(妇女)?小?组长/, '');
  if (rest === '') return 'name';
  return /主席|执委/.test(rest) ? undefined : byName.get(rest);
}

/** The same names for another table that has such a column. */
export const usualNamesOf = (column: RosterColumn): readonly string[] => namesOf[column];

const byName = new Map(rosterColumns.flatMap((column) => namesOf[column].map((name) => [name, column])));

/** What a column of this name says; undefined of one that nobody asked for. */
export const columnNamed = (name: string): RosterColumn | undefined => byName.get(name);
