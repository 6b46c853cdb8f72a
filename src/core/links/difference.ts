import { opposite, type Change } from '../reach/reach.ts';
import { changesOfLink } from './changes-of-link.ts';
import type { LinkHistory } from './link.ts';

/** What changes of the figures where a link's history becomes another; before it began it had none. */
export const differenceOf = (before: LinkHistory | null, after: LinkHistory): Change[] => [
  ...changesOfLink(after),
  ...(before ? changesOfLink(before).map(opposite) : []),
];
