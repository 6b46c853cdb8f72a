import { describe, expect, it } from 'vitest';
import { isJustHerself, membersOf, partyNamed, partyParams, sizeOf } from './party.ts';

const named = (fields: Record<string, unknown>) => partyNamed((kind) => fields[kind]);

describe('a party', () => {
  it('is a woman by herself until someone says otherwise', () => {
    expect(isJustHerself(named({}))).toBe(true);
    expect(isJustHerself(named({ woman: 'x', child: null }))).toBe(true);
    expect(isJustHerself(named({ woman: '0', elder: '1' }))).toBe(false);
  });

  it('is counted by kind and sent one entry a person', () => {
    const party = named({ woman: '1', child: '2', elder: '0', man: '0' });
    expect(sizeOf(party)).toBe(3);
    expect(membersOf(party)).toEqual([{ kind: 'woman' }, { kind: 'child' }, { kind: 'child' }]);
  });

  it('comes back the same from the address that carried it through sign-in', () => {
    const party = named({ woman: '1', child: '2', elder: '1', man: '0' });
    const address = new URLSearchParams(partyParams(party));
    expect(partyNamed((kind) => address.get(kind))).toEqual(party);
  });

  it('may be named empty or far too large, and is then counted as such', () => {
    expect(sizeOf(named({ woman: '0', child: '0', elder: '0', man: '0' }))).toBe(0);
    expect(sizeOf(named({ woman: '999' }))).toBe(999);
    expect(sizeOf(named({ woman: '100000' }))).toBe(1);
  });
});
