import type { SignUp } from '../../core/signups/sign-up-wish.ts';
import type { PartyKind } from '../../core/shared/party-kind.ts';

/** Kinds that a form asks for beside the whole number; whoever is of none of them counts as a woman. */
export const askedKinds = ['child', 'elder', 'man'] as const satisfies readonly PartyKind[];

export type AskedKind = (typeof askedKinds)[number];

/** How many come in all, herself among them, and how many of those are of a kind. */
export type PartyWish = { people: number } & Record<AskedKind, number>;

const fields = ['people', ...askedKinds] as const;

/** The numbers that a form or an address names; herself alone where none is named. */
export function partyNamed(get: (field: keyof PartyWish) => unknown): PartyWish {
  const party = { people: 1, child: 0, elder: 0, man: 0 };
  for (const field of fields) {
    const text = get(field);
    if (typeof text === 'string' && /^\d{1,3}$/.test(text)) party[field] = Number(text);
  }
  return party;
}

const ofAKind = (party: PartyWish) => askedKinds.reduce((sum, kind) => sum + party[kind], 0);

/** Why these numbers are no party, as the code of its sentence. */
export function faultIn(party: PartyWish): 'party-empty' | 'party-kinds-over' | undefined {
  if (party.people < 1) return 'party-empty';
  return ofAKind(party) > party.people ? 'party-kinds-over' : undefined;
}

/** As the verb wants it: one entry a person, or the number alone where nothing else was said. */
export function wishOf(party: PartyWish): Pick<SignUp, 'party' | 'partySize'> {
  const others = ofAKind(party);
  if (others === 0) return { partySize: party.people };
  const counts: [PartyKind, number][] = [
    ['woman', party.people - others],
    ...askedKinds.map((kind): [PartyKind, number] => [kind, party[kind]]),
  ];
  return { party: counts.flatMap(([kind, n]) => Array.from({ length: n }, () => ({ kind }))) };
}

/** The same people, but so many of them: of the kinds that she named she keeps as many as can come. */
export function cutTo(party: PartyWish, people: number): PartyWish {
  const cut = { ...party, people };
  for (const kind of ['man', 'elder', 'child'] as const) {
    cut[kind] = Math.max(0, cut[kind] - Math.max(0, ofAKind(cut) - people));
  }
  return cut;
}

/** As an address carries it through sign-in. */
export const partyParams = (party: PartyWish): [string, string][] =>
  fields.filter((field) => party[field] > 0).map((field) => [field, String(party[field])]);
