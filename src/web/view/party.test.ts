import { describe, expect, it } from 'vitest';
import { cutTo, faultIn, partyNamed, partyParams, wishOf } from './party.ts';

const named = (fields: Record<string, unknown>) => partyNamed((field) => fields[field]);

describe('a party', () => {
  it('is herself alone until someone says otherwise', () => {
    expect(named({})).toEqual({ people: 1, child: 0, elder: 0, man: 0 });
    expect(named({ people: 'x', child: null })).toEqual(named({}));
  });

  it('is a number where no kinds were said, and else one entry a person, the others women', () => {
    expect(wishOf(named({ people: '3' }))).toEqual({ partySize: 3 });
    expect(wishOf(named({ people: '3', child: '1', elder: '1' }))).toEqual({
      party: [{ kind: 'woman' }, { kind: 'child' }, { kind: 'elder' }],
    });
    expect(wishOf(named({ people: '1', elder: '1' }))).toEqual({ party: [{ kind: 'elder' }] });
  });

  it('comes back the same from the address that carried it through sign-in', () => {
    const party = named({ people: '4', child: '2', elder: '1', man: '0' });
    const address = new URLSearchParams(partyParams(party));
    expect(partyNamed((field) => address.get(field))).toEqual(party);
  });

  it('is refused empty, or with more of the kinds than come', () => {
    expect(faultIn(named({ people: '0' }))).toBe('party-empty');
    expect(faultIn(named({ people: '2', child: '2', man: '1' }))).toBe('party-kinds-over');
    expect(faultIn(named({ people: '6', child: '2', elder: '2', man: '2' }))).toBeUndefined();
  });

  it('is cut to the places that are left, first by those of no kind', () => {
    expect(cutTo(named({ people: '6', child: '2' }), 5)).toEqual({ people: 5, child: 2, elder: 0, man: 0 });
    expect(cutTo(named({ people: '6', child: '3', man: '3' }), 2)).toMatchObject({
      people: 2,
      child: 2,
      man: 0,
    });
  });
});
