import type { SmsSettings } from '../sms-settings.ts';

export type ProviderDeps = {
  now: () => Date;
  /** How long a provider may take to answer. */
  patienceMs: number;
};

export type Filled = { phone: string; template: string; blanks: readonly [name: string, value: string][] };

/** What differs from one provider to the next: how it is asked, and which code of its answer says that it took the text. */
export type OpenProvider = (
  settings: SmsSettings,
  deps: ProviderDeps,
) => {
  taken: string;
  /** The code of its answer; undefined where it could not be understood. */
  deliver: (text: Filled) => Promise<string | undefined>;
};
