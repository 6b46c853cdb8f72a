import { z } from 'zod';
import { line } from '../shared/text.ts';
import { partyKinds, type PartyKind } from '../shared/party-kind.ts';

/** Somebody without an account whom she signs up: her mother, her child. `id` is that of a person. */
export type Relative = { id: string; name: string; kind: PartyKind };

/** A family, not a village: whoever writes down more is a host and does it by name. */
export const mostRelatives = 12;

export const NewRelative = z.strictObject({
  /** As the host will call her: 王大娘. */
  name: line(1, 30),
  kind: z.enum(partyKinds),
});
export type NewRelative = z.input<typeof NewRelative>;
