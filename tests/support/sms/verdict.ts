import type { IncomingMessage } from 'node:http';

/** A request as it came over the wire. */
export type Wire = { method: string; url: string; headers: IncomingMessage['headers']; body: string };
export type Verdict = { status: number; answer: unknown; arrived?: { phone: string; text: string } };
export type Judge = (wire: Wire, next: 'usual' | 'throttled') => Verdict;

/** The templates that the provider has approved, by its own ids; a blank is `{}`. */
const approved: Readonly<Record<string, string>> = {
  SMS_1: '【微家】验证码 {}，5 分钟内有效。不是您本人要的，请不用理会。',
  SMS_2: '【微家】您有一条新消息。打开微家看看。',
  SMS_3: '【微家】「{}」给您留好名额了。打开微家看详情。',
};

/** What a phone shows; undefined where the blanks are not those of the template. */
export function filled(template: string, blanks: readonly string[]): string | undefined {
  const words = approved[template]?.split('{}');
  if (words?.length !== blanks.length + 1) return undefined;
  return words.map((word, nth) => `${word}${blanks[nth] ?? ''}`).join('');
}
