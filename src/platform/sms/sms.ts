import { signupNoticeKinds } from '../../core/notices/notice.ts';

/** Whatever a text may say, by name: a provider knows each as a template that it has read and approved. */
export const smsTemplates = ['code', 'news', ...signupNoticeKinds, 'answer-for-her', 'roster-told'] as const;

export type SmsTemplate = (typeof smsTemplates)[number];

export const isSmsTemplate = (name: string): name is SmsTemplate =>
  smsTemplates.some((template) => template === name);

/**
 * A text is a template with what fills it, because no provider takes free words. `code` has one blank, the six digits;
 * the texts about an activity have one, its title, and an offer its deadline too; `news` has none, so that it tells of no topic; to
 * whoever a roster brought it is said by whom, until when, and with which code.
 */
export type SmsText = {
  template: SmsTemplate;
  params: Readonly<Record<string, string>>;
  /** The same in whole words, for where no phone rings. */
  plain: string;
};

/** Sends one short text to one phone. Rejects where it could not be handed over; nothing else is promised. */
export interface Sms {
  send(phone: string, text: SmsText): Promise<void>;
  /** Whether this can be said at all: a district has only those templates that its provider has approved. */
  has(template: SmsTemplate): boolean;
}
