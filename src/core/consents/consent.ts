/** To whom something is told: a body of the directory, somebody of a kind, or somebody whose name is sealed. */
export const recipients = [
  'receiver',
  'mediator',
  'counsellor',
  'lawyer',
  'home',
  'relative',
  'other',
] as const;
export type Recipient = (typeof recipients)[number];

/** What for. */
export const purposes = [
  'protection',
  'protection-order',
  'medical-care',
  'shelter',
  'relief',
  'legal-aid',
  'court-case',
  'mediation',
  'counselling',
  'complaint',
  'company',
] as const;
export type Purpose = (typeof purposes)[number];

/** What of it; each is chosen one by one. */
export const fields = [
  'name',
  'birth-year',
  'id-number',
  'contact',
  'address',
  'children',
  'other-party',
  'what-happened',
  'injuries',
  'evidence',
  'wishes',
] as const;
export type Field = (typeof fields)[number];

/** Her word, a duty of the law to report, or a life in danger. */
export const bases = ['consent', 'legal-duty', 'emergency'] as const;
export type Basis = (typeof bases)[number];

export const hows = ['in-person', 'by-phone', 'in-writing', 'not-asked'] as const;
export type How = (typeof hows)[number];

/** Where she is, her body, her papers, her children: told only where she said so for these (个人信息保护法 §28-29). */
export const sensitiveFields: readonly Field[] = ['id-number', 'address', 'children', 'injuries'];

/** What a purpose cannot do without, which a form proposes; nothing else is proposed (个人信息保护法 §6). */
export const neededFor: Readonly<Record<Purpose, readonly Field[]>> = {
  protection: ['name', 'contact', 'what-happened', 'other-party'],
  'protection-order': ['name', 'contact', 'what-happened', 'other-party', 'evidence'],
  'medical-care': ['injuries'],
  shelter: ['name', 'contact'],
  relief: ['name', 'contact', 'wishes'],
  'legal-aid': ['name', 'contact', 'what-happened'],
  'court-case': ['name', 'contact', 'what-happened', 'other-party'],
  mediation: ['name', 'contact', 'other-party'],
  counselling: ['name', 'contact'],
  complaint: ['what-happened', 'wishes'],
  company: ['name', 'contact'],
};

type Asked = { recipient: Recipient; purpose: Purpose; basis: Basis };

const savesALife: readonly Purpose[] = ['protection', 'medical-care', 'shelter'];

/** Without her word only a body of the directory is told: by duty for protection, in an emergency for what saves her. */
export function isBasisFor({ recipient, purpose, basis }: Asked): boolean {
  if (basis === 'consent') return true;
  if (recipient !== 'receiver') return false;
  return basis === 'legal-duty' ? purpose === 'protection' : savesALife.includes(purpose);
}

type Course = { given_at: Date; ends_on: string | null; withdrawn_at: Date | null };

/** Whether something may be told on it now; its last day is a day of Shanghai and counts. */
export const isInForce = (consent: Course, { now, today }: { now: Date; today: string }): boolean =>
  consent.withdrawn_at === null &&
  consent.given_at <= now &&
  (consent.ends_on === null || consent.ends_on >= today);
