import { z } from 'zod';
import { bases, fields, hows, purposes, recipients } from '../../core/consents/consent.ts';
import type { Consent } from '../../core/consents/open-consents.ts';
import { RecordConsent } from '../../core/consents/record-consent.ts';
import { DecideErasure } from '../../core/erasures/decide-erasure.ts';
import type { ErasureShown } from '../../core/erasures/show-erasure.ts';
import type { Shared } from '../../core/referrals/reading/show-shared-by-code.ts';
import { isoWithOffset } from '../../core/shared/dates.ts';
import { instant } from '../query.ts';

const iso = (at: Date | null) => at && isoWithOffset(at);

export const NewConsent = RecordConsent.omit({ caseId: true });
export const Decision = DecideErasure.omit({ caseId: true });
export const Opened = z.object({ id: z.uuid() });
export const Code = z.strictObject({ code: z.string().max(100), word: z.string().max(200) });
export const CodeOfConsent = Code.extend({ consentId: z.string().max(60) });

const ConsentItem = z.object({
  id: z.uuid(),
  recipient: z.enum(recipients),
  receiver: z.object({ id: z.uuid(), kind: z.string(), name: z.string() }).nullable(),
  purpose: z.enum(purposes),
  basis: z.enum(bases),
  how: z.enum(hows),
  notice: z.string().nullable().describe('the version of the text that was read out to her'),
  grounds: z.array(z.object({ law: z.string(), article: z.string().optional() })),
  givenAt: instant,
  endsOn: z.iso.date().nullable(),
  toldAt: instant.nullable().describe('when she was told what was told without asking her'),
  withdrawnAt: instant.nullable(),
  withdrawnByHerself: z.boolean(),
  isInForce: z.boolean(),
  words: z.looseObject({ fields: z.array(z.enum(fields)) }).nullable(),
});
export const ConsentList = z.object({ items: z.array(ConsentItem) });

export const presentConsent = (consent: Consent): z.infer<typeof ConsentItem> => ({
  ...consent,
  grounds: consent.grounds.map(({ law, article }) => ({ law, ...(article !== undefined && { article }) })),
  givenAt: isoWithOffset(consent.givenAt),
  toldAt: iso(consent.toldAt),
  withdrawnAt: iso(consent.withdrawnAt),
  words: consent.words && { ...consent.words },
});

const Erasure = z.object({ askedAt: instant, waitsUntil: instant });

export const SharedWithOthers = z.object({
  items: z.array(
    ConsentItem.extend({
      sent: z.array(z.object({ at: instant, openedAt: instant.nullable(), fields: z.array(z.enum(fields)) })),
    }),
  ),
  erasure: Erasure.nullable(),
});

export const presentErasure = ({ askedAt, waitsUntil }: { askedAt: Date; waitsUntil: Date }) => ({
  askedAt: isoWithOffset(askedAt),
  waitsUntil: isoWithOffset(waitsUntil),
});

export const presentShared = (shared: Shared | null): z.infer<typeof SharedWithOthers> => ({
  items: (shared?.items ?? []).map(({ sent, ...consent }) => ({
    ...presentConsent(consent),
    sent: sent.map(({ at, openedAt, fields }) => ({
      at: isoWithOffset(at),
      openedAt: iso(openedAt),
      fields,
    })),
  })),
  erasure: shared?.erasure ? presentErasure(shared.erasure) : null,
});

export const ErasureAnswer = z.object({ erasure: Erasure.nullable() });
export const ErasureForTeam = z.object({
  erasure: Erasure.extend({
    mayDecide: z.boolean(),
    isClosed: z.boolean(),
    contact: z.looseObject({}).describe('the one way over which she may be called'),
  }).nullable(),
});

export const presentForTeam = (shown: ErasureShown | null): z.infer<typeof ErasureForTeam> => ({
  erasure: shown && {
    ...presentErasure(shown),
    ...{ mayDecide: shown.mayDecide, isClosed: shown.isClosed, contact: { ...shown.contact } },
  },
});
