/** Bodies that are told of a case and are no users here. */
export const receiverKinds = [
  'police',
  'court',
  'civil-affairs',
  'justice-office',
  'hospital',
  'hotline-12345',
  'legal-aid',
  'shelter',
  'other',
] as const;
export type ReceiverKind = (typeof receiverKinds)[number];

export type Receiver = {
  id: string;
  kind: ReceiverKind;
  name: string;
  phone: string | null;
  address: string | null;
  addedAt: Date;
  endedAt: Date | null;
};
