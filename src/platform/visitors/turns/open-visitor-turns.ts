import type { Tries } from '../../../core/requests/returning/code-tries.ts';
import { dayOf } from '../../../core/shared/dates.ts';
import { networkOf } from './network-of.ts';
import { openTurns } from './open-turns.ts';

/** What is counted of whoever a request comes from. */
export type VisitorTurns = {
  /** One more form without a name from this address: which of today. */
  takeNameless: () => number;
  /** One more code to be sent to a phone; false where that were too many from here. */
  maySendCode: (phone: string) => boolean;
  /** None was sent after all: it does not count. */
  notSent: (phone: string) => void;
  /** One more try at the code of a phone; false where that were too many from here. */
  mayTryCode: (phone: string) => boolean;
  /** She has entered the right one, so it was she: what came before counts no more. */
  answered: (phone: string) => void;
  /** One more try at a code that brings an answer: which of these ten minutes from here, and how many from everywhere. */
  takeCodeTry: () => Tries;
  /** It was a right one: it does not count. */
  codeWasRight: () => void;
  /** The same for the code of a text, counted for itself: a thousand dead ones must keep nobody from her answer. */
  takeTextTry: () => Tries;
  textWasRight: () => void;
};

/** The turns of one request, by the address from which it comes. */
export type TurnsOf = (address: string, now: Date) => VisitorTurns;

/**
 * A village in its hall, a carrier's customers behind one address: all of them may sign in. Of one phone the limit by
 * phone leaves as many again, so that a stranger on one network uses up neither her codes nor her tries.
 */
const most = { codesOfANetwork: 60, codesOfAPhone: 5, triesOfAPhone: 10 };

/** This very machine: a trial, or a proxy that does not say whom it serves, which must not shut out the district. */
const hereNetwork = networkOf('127.0.0.1', { wide: true });

const every =
  (minutes: number) =>
  (now: Date): string =>
    String(Math.floor(now.getTime() / (minutes * 60_000)));

type Turns = ReturnType<typeof openTurns>;

type From = { network: string; isHere: boolean; now: Date };

const everywhere = '';

/** Tries at codes of one kind, from one network and from everywhere. */
const triesAt = (turns: Turns, { network, isHere, now }: From) => ({
  take: (): Tries => ({
    fromHere: isHere ? 1 : turns.take(network, now),
    inAll: turns.take(everywhere, now),
  }),
  wasRight: (): void => {
    turns.giveBack(network);
    turns.giveBack(everywhere);
  },
});

/** Counts for as long as the process lives; the answer takes the turns of one request. */
export function openVisitorTurns(): TurnsOf {
  const nameless = openTurns(dayOf);
  const networks = openTurns(every(10));
  const codes = openTurns(every(60));
  const tries = openTurns(every(60));
  const [receipts, texts] = [openTurns(every(10)), openTurns(every(10))];
  return (address, now) => {
    const network = networkOf(address, { wide: true });
    const isHere = network === hereNetwork;
    const from = { network, isHere, now };
    const [ofReceipts, ofTexts] = [triesAt(receipts, from), triesAt(texts, from)];
    const of = (phone: string) => `${network} ${phone}`;
    return {
      takeNameless: () => nameless.take(networkOf(address), now),
      // Judged one after the other: what one phone is refused does not use up the network's share.
      maySendCode: (phone) =>
        isHere ||
        (codes.take(of(phone), now) <= most.codesOfAPhone &&
          networks.take(network, now) <= most.codesOfANetwork),
      notSent: (phone) => {
        codes.giveBack(of(phone));
        networks.giveBack(network);
      },
      mayTryCode: (phone) => isHere || tries.take(of(phone), now) <= most.triesOfAPhone,
      answered: (phone) => {
        codes.forget(of(phone));
        tries.forget(of(phone));
      },
      takeCodeTry: ofReceipts.take,
      codeWasRight: ofReceipts.wasRight,
      takeTextTry: ofTexts.take,
      textWasRight: ofTexts.wasRight,
    };
  };
}
