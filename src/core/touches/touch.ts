import type { Reading } from '../audit/reading.ts';
import type { SaidYes } from '../links/link.ts';
import type { TouchKind } from '../people/same/known-women.ts';
import type { Channel } from '../visits/visit.ts';

/** That somebody is or is to be in touch with a woman, as it is told to her. */
export type Touch = {
  id: string;
  kind: TouchKind;
  /** As the executive's list has her. */
  name: string;
  villageName: string;
  /** What is kept of her phone, masked; null where none is. */
  phoneMasked: string | null;
  executive: { name: string; placeName: string };
  since: string;
  /** How she said yes; null where she has not been asked. */
  saidYes: SaidYes | null;
  /** What her roster is kept for, and until which day; null where no roster brought her. */
  purpose: string | null;
  keepUntil: string | null;
  /**
   * Until when her executive keeps something in mind of her, with her yes; null where nothing. What it is nobody reads here: a phone is
   * shared, and a number gets another owner (decision 0063).
   */
  careUntil: string | null;
};

/** The same with what happened: when her executive saw her, and when somebody looked her up. Nothing of what was noted. */
export type MyTouch = Touch & {
  visits: { channel: Channel; on: string }[];
  readings: Reading[];
};

/** The phone with which somebody signs in, proven by a code; null where she has none. */
export type ProvenPhone = (accountId: string) => Promise<string | null>;
