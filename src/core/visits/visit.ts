/** How they met: at her home, by phone, on WeChat, by chance (集上碰见了), at the micro-home. */
export const channels = ['at-home', 'phone', 'wechat', 'met', 'at-the-home'] as const;
export type Channel = (typeof channels)[number];

/** A phone's clock may be ahead of ours by so much; a visit of a later day is none. */
export const clockMayBeAheadMs = 10 * 60_000;

/** What a note is bound to. */
export const noteOf = (id: string) => ({ of: 'visits.note', id });
