import type { cares as source } from '../../zh-Hans/outreach/cares.ts';

/** What an executive keeps in mind of a woman, with her yes: on the executive's own list, and as it is told to her. */
export const cares: typeof source = {
  titleOf: (name: string) => `${name}: to keep in mind`,
  lead: 'Ask her for just this, and write it down once she has said yes. It is for you alone, so that you know.',
  tellFirst:
    'Tell her first: which of these, and that only you read what it is, not the federation. Whoever holds her phone and opens “Who is in touch with me” sees that you keep something, and not what. It goes when another executive takes over, after a year at most, and whenever she says so.',
  kept: (kinds: readonly string[]) => `To keep in mind: ${kinds.join(', ')}.`,
  until: (day: string) => `she said yes; kept until ${day}, then gone by itself`,
  write: 'Keep something in mind',
  again: 'To keep in mind: I asked her again',
  which: 'What she is willing to have noted',
  whichHint: 'Tick only what she said yes to. What she would rather not say is neither ticked nor guessed.',
  kinds: {
    'lives-alone': 'lives alone',
    disability: 'has a disability',
    'grave-illness': 'is gravely ill (cancer included)',
    expecting: 'is expecting, or has just given birth',
    'mother-alone': 'brings up a child alone',
    'tends-somebody': 'looks after somebody old or ill',
    'short-of-money': 'money is short at home',
    'child-left-behind': 'has a child at home whose parents work elsewhere',
    'new-here': 'has just moved here',
  },
  said: 'How she said yes',
  saidHint: 'Her yes to being kept touch with is no yes to this.',
  do: 'She said yes: write it down',
  not: 'She would rather not',
  written: 'Written down; only you read it.',
  drop: 'She would rather not: take it away',
  dropped: 'Taken away.',
  hers: 'What you said she may note',
  hersUntil: (day: string) => `a few things, until ${day}. Ask her in person and she will show you which`,
  hersEnd: 'She shall not keep these any more',
  hersEndWhat: 'Only these go; she keeps in touch with you as before.',
  hersEnded: 'Taken away; she keeps in touch with you as before.',
};
