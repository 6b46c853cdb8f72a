export const outsideNames = ['organisation', 'wechat'] as const;

export type OutsideName = (typeof outsideNames)[number];

export const isOutsideName = (text: string): text is OutsideName =>
  outsideNames.some((name) => name === text);

/**
 * Who somebody is to a service outside that signs people in: the mark by which it knows her for good, and her phone
 * where it has proved that. Every such adapter answers this, and what follows from it is one.
 */
export type OutsideAccount = { provider: OutsideName; subject: string; phone: string | null };
