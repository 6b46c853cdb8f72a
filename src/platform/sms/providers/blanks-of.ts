import type { SmsText } from '../sms.ts';

/** Providers refuse longer blanks, and brackets that could pass for the sign of somebody else. */
const longest = 20;
const refused = /[【】[\]\s\p{Cc}\p{Zl}\p{Zp}]+/gu;

function fitting(value: string): string {
  const written = [...value.replaceAll(refused, ' ').trim()];
  return written.length <= longest ? written.join('') : `${written.slice(0, longest - 1).join('')}…`;
}

/** What fills a template, in its order, as short and plain as providers want it. */
export const blanksOf = ({ params }: SmsText): [name: string, value: string][] =>
  Object.entries(params).map(([name, value]) => [name, fitting(value)]);
