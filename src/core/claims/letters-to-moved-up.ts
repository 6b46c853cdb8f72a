import type { Letter } from '../deeds/record-deed.ts';
import type { MovedUp } from './pass-on.ts';

/** What tells those whose turn has come: that a place is offered to them, or that it is theirs. */
export const lettersToMovedUp = (movedUp: readonly MovedUp[]): Letter[] =>
  movedUp.map(({ id, offeredUntil }) => ({
    topic: offeredUntil ? 'place-offered' : 'place-freed',
    subjectId: id,
  }));
