export const noAnswerInTime = 'no answer in time';

/**
 * A provider that did not take a text: its code and no more. What it wrote beside it may name the phone or the key, and
 * would reach the log.
 */
export class SmsError extends Error {
  override readonly name = 'SmsError';
  readonly code: string;

  constructor(provider: string, code: string) {
    super(`${provider} did not take a text: ${code}`);
    this.code = code;
  }
}

/** Recognised by name, not by class: the pages' build carries its own copy of this file. */
export const isSmsError = (error: unknown): error is SmsError =>
  error instanceof Error && error.name === 'SmsError';

/** Nobody knows: it may be on its way to her. */
export const mayHaveArrived = (error: unknown): boolean => isSmsError(error) && error.code === noAnswerInTime;

/** This phone, or all of us, have sent too much for the while. */
export const isThrottled = ({ code }: SmsError): boolean => /limit|throttl/i.test(code);
