import { readSeedDivisions } from '../divisions/seed-divisions.ts';
import type { DemoPerson } from './demo-types.ts';

const quandongxincun = '370215004210';
const mingduyuan = '370215002008';

/** 154 begins no number that has been given out in China: these pass our rule (11 digits from 1) and ring nobody. */
const mobile = (subscriber: number): string => `154${String(subscriber).padStart(8, '0')}`;

const inDistrict = { divisionCode: '370215' };

/** The people of the contract's table; the sign-in page of the demo lists their phones. */
export const demoCast: readonly DemoPerson[] = [
  { persona: 'resident', name: '刘大姐', phone: mobile(1), villageCode: quandongxincun, appointment: null },
  { persona: 'resident2', name: '田婶', phone: mobile(2), villageCode: mingduyuan, appointment: null },
  {
    persona: 'host',
    name: '江大姐',
    phone: mobile(3),
    villageCode: quandongxincun,
    appointment: { role: 'host', homeKey: 'quandongxincun' },
  },
  {
    persona: 'host2',
    name: '于大姐',
    phone: mobile(4),
    villageCode: mingduyuan,
    appointment: { role: 'host', homeKey: 'mingduyuan' },
  },
  {
    persona: 'chair',
    name: '矫大姐',
    phone: mobile(5),
    villageCode: quandongxincun,
    appointment: { role: 'chair', divisionCode: quandongxincun },
  },
  {
    persona: 'executive',
    name: '曲大姐',
    phone: mobile(6),
    villageCode: '370215004001',
    appointment: { role: 'executive', divisionCode: '370215004' },
  },
  {
    persona: 'executive2',
    name: '万大姐',
    phone: mobile(7),
    villageCode: '370215001235',
    appointment: { role: 'executive', divisionCode: '370215001' },
  },
  {
    persona: 'town',
    name: '林大姐',
    phone: mobile(8),
    villageCode: null,
    appointment: { role: 'town', divisionCode: '370215004' },
  },
  ...(
    [
      ['district', '宋大姐'],
      ['rights', '秦大姐'],
      ['counsellor', '叶大姐'],
      ['mediator', '史大姐'],
      ['volunteer', '苗大姐'],
      ['auditor', '严大姐'],
      ['operator', '纪大姐'],
    ] as const
  ).map(([role, name], nth) => ({
    persona: role,
    name,
    phone: mobile(9 + nth),
    villageCode: null,
    appointment: { role, ...inDistrict },
  })),
  // It takes two of the desk to close a case.
  {
    persona: 'rights2',
    name: '周大姐',
    phone: mobile(16),
    villageCode: null,
    appointment: { role: 'rights', ...inDistrict },
  },
];

const surnames = [...'王李张刘陈杨赵黄周吴徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡'];

const villages = readSeedDivisions().filter(
  ({ level, source }) => level === 'village' && source === 'nbs-2023',
);

/** A surname with 大姐, 婶 or 大娘: the demo has no other names. */
export const inventedName = (nth: number): string =>
  `${surnames[nth % surnames.length]}${['大姐', '婶', '大娘'][Math.floor(nth / surnames.length) % 3]}`;

/** More residents for measurements and rushes, as many as wanted; `nth` counts from 1. */
export const demoResident = (nth: number): DemoPerson => ({
  persona: `resident-${nth}`,
  name: inventedName(nth),
  phone: mobile(10_000_000 + nth),
  villageCode: villages[nth % villages.length]?.code ?? null,
  appointment: null,
});
