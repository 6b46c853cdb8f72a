/** The eleven kinds of evidence of 法释〔2022〕17号 §6, in its order; what they prove need only be likely (较大可能性). */
export const evidenceKinds = [
  'statement',
  'warning',
  'police-record',
  'promise',
  'recording',
  'messages',
  'medical',
  'complaint',
  'testimony',
  'injury',
  'other',
] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

export const standardOfProof = {
  law: '法释〔2022〕17号',
  article: '第六条',
  words: '遭受家庭暴力或者面临家庭暴力现实危险的事实存在较大可能性',
  validFrom: '2022-08-01',
} as const;
