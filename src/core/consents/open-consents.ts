import { openJson } from '../cases/sealed-json.ts';
import type { Source } from '../clocks/clock.ts';
import { listReceiversAmong } from '../receivers/receiver-queries.ts';
import type { ReceiverKind } from '../receivers/receiver.ts';
import type { Ctx } from '../shared/ctx.ts';
import { dayOf } from '../shared/dates.ts';
import { isInForce, sensitiveFields, type Basis, type How, type Purpose, type Recipient } from './consent.ts';
import type { ConsentRow } from './consent-queries.ts';
import { ConsentWords, consentWordsOf } from './consent-words.ts';
import { groundsOf } from './grounds.ts';

export type Consent = {
  id: string;
  recipient: Recipient;
  /** Where a body of the directory is told. */
  receiver: { id: string; kind: ReceiverKind; name: string } | null;
  purpose: Purpose;
  basis: Basis;
  how: How;
  notice: string | null;
  /** The articles of the law on which it stands, as they were on its day. */
  grounds: Source[];
  givenAt: Date;
  endsOn: string | null;
  toldAt: Date | null;
  withdrawnAt: Date | null;
  withdrawnByHerself: boolean;
  isInForce: boolean;
  /** Null once they were forgotten. */
  words: ConsentWords | null;
};

function lawOf({ basis, given_at: givenAt }: ConsentRow, words: ConsentWords | null): Source[] {
  const isSensitive = words?.fields.some((field) => sensitiveFields.includes(field)) === true;
  const more = [
    ...(isSensitive && basis === 'consent' ? ['sensitive' as const] : []),
    ...(words?.guardian ? ['child' as const] : []),
  ];
  return groundsOf([basis, ...more], dayOf(givenAt));
}

/** What may be told to whom, opened: for one who reads the case, or for her. */
export async function openConsents(ctx: Ctx, rows: readonly ConsentRow[]): Promise<Consent[]> {
  const ids = rows.flatMap(({ receiver_id: id }) => (id === null ? [] : [id]));
  const receivers = await listReceiversAmong(ctx.db, ids);
  const { now } = ctx;
  return Promise.all(
    rows.map(async (row) => {
      const { id, particulars: value } = row;
      const sealed = value && (await openJson(ctx, { value, bound: consentWordsOf(id) }, ConsentWords));
      const words = sealed && { ...sealed, ...(row.file_id !== null && { fileId: row.file_id }) };
      const receiver = receivers.find((one) => one.id === row.receiver_id);
      return {
        ...{ id, recipient: row.recipient, purpose: row.purpose, basis: row.basis, how: row.how },
        receiver: receiver ? { id: receiver.id, kind: receiver.kind, name: receiver.name } : null,
        ...{ notice: row.notice, grounds: lawOf(row, words), givenAt: row.given_at, endsOn: row.ends_on },
        ...{ toldAt: row.told_at, withdrawnAt: row.withdrawn_at },
        withdrawnByHerself: row.withdrawn_at !== null && row.withdrawn_by === null,
        isInForce: isInForce(row, { now, today: dayOf(now) }),
        words,
      };
    }),
  );
}
