import type { OutsideAccount } from './outside-account.ts';

/** What her browser keeps between going there and coming back: nobody else may come back in her place. */
export type Errand = { state: string; nonce: string; verifier: string };

/** A service outside that signs people in on its own pages and sends them back. */
export type OutsideProvider = {
  /** Where to send her browser, and what it keeps. RuleBroken `outside-not-reached` where the service does not answer. */
  begin(backTo: string): Promise<{ address: string; errand: Errand }>;
  /** Who came back, by the address she came back to. RuleBroken `outside-refused` where it is not what was asked. */
  finish(back: URL, errand: Errand): Promise<OutsideAccount>;
};
