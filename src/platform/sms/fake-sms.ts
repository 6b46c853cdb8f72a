import type { Sms, SmsText } from './sms.ts';

export type FakeSms = Sms & {
  readonly sent: readonly { phone: string; text: SmsText }[];
  /** The six digits of the newest text to this phone. */
  codeFor(phone: string): string;
};

/** Keeps texts in memory instead of sending them: for tests. */
export function createFakeSms(): FakeSms {
  const sent: { phone: string; text: SmsText }[] = [];
  return {
    sent,
    has: () => true,
    send: async (phone, text) => {
      sent.push({ phone, text });
    },
    codeFor: (phone) => {
      const text = sent.findLast((one) => one.phone === phone)?.text;
      const code = text?.params['code'];
      if (!code) throw new Error(`no code was sent to ${phone}`);
      return code;
    },
  };
}
