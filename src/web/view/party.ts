import { partyKinds, type PartyKind } from '../../core/signups/signup.ts';

export type PartyOfKinds = Record<PartyKind, number>;

const justHerself: PartyOfKinds = { woman: 1, child: 0, elder: 0, man: 0 };

/** The numbers that a form or an address names; a woman by herself where none is named. */
export function partyNamed(get: (kind: PartyKind) => unknown): PartyOfKinds {
  const party = { woman: 0, child: 0, elder: 0, man: 0 };
  let named = false;
  for (const kind of partyKinds) {
    const text = get(kind);
    if (typeof text !== 'string' || !/^\d{1,3}$/.test(text)) continue;
    party[kind] = Number(text);
    named = true;
  }
  return named ? party : { ...justHerself };
}

export const sizeOf = (party: PartyOfKinds): number => partyKinds.reduce((sum, kind) => sum + party[kind], 0);

/** As the verb wants it: one entry a person. */
export const membersOf = (party: PartyOfKinds): { kind: PartyKind }[] =>
  partyKinds.flatMap((kind) => Array.from({ length: party[kind] }, () => ({ kind })));

/** As an address carries it through sign-in. */
export const partyParams = (party: PartyOfKinds): [string, string][] =>
  partyKinds.filter((kind) => party[kind] > 0).map((kind) => [kind, String(party[kind])]);

export const isJustHerself = (party: PartyOfKinds): boolean => sizeOf(party) === 1 && party.woman === 1;
