import type { AgreementForm } from '../agreement-queries.ts';
import type { Dispute, MediationStage } from '../mediation.ts';

/** What the judicial office asks for each month (台账), and what she claims for each docket of her own (以案定补). */
export const registers = ['register', 'claims'] as const;
export type Register = (typeof registers)[number];

/** How it stands, in words that tell nobody why it was stopped: one that was stopped for violence looks like one that was left. */
export const registerOutcomes = ['going-on', 'agreed', 'not-agreed', 'ended', 'other-way'] as const;
export type RegisterOutcome = (typeof registerOutcomes)[number];

const outcomes = {
  ...{ asking: 'going-on', agreed: 'going-on', settled: 'going-on' },
  ...{ 'in-force': 'agreed', kept: 'agreed', refused: 'not-agreed', failed: 'not-agreed' },
  ...{ withdrawn: 'ended', violence: 'ended', 'other-way': 'other-way' },
} as const satisfies Readonly<Record<MediationStage, RegisterOutcome>>;

export const outcomeOf = (stage: MediationStage): RegisterOutcome => outcomes[stage];

/** One docket: what the register needs of it, and nobody's name. */
export type RegisterRow = {
  number: string;
  committee: { name: string; number: string };
  dispute: Dispute;
  acceptedOn: string;
  endedOn: string | null;
  outcome: RegisterOutcome;
  /** Null before anything was agreed. */
  form: AgreementForm | null;
  isSmall: boolean;
  /** Whether what was agreed has been done; null where nothing binds. */
  fulfilled: boolean | null;
  /** Both as `王某`; empty once the case is forgotten, and where they are not asked for. */
  parties: string[];
};

const doubleSurnames =
  '欧阳 司马 上官 诸葛 夏侯 东方 皇甫 尉迟 公孙 慕容 令狐 司徒 长孙 宇文 轩辕 南宫 端木 独孤 呼延'.split(' ');

/** 王大姐 is 王某, 欧阳女士 is 欧阳某: enough for a row, and nobody is found by it. */
export function surnameOf(name: string): string {
  const own = name.trim();
  const surname = doubleSurnames.find((double) => own.startsWith(double)) ?? [...own][0] ?? '';
  return surname === '' ? '' : `${surname}某`;
}
