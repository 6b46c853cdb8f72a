/** How a woman may have said yes to her executive, and why an executive keeps touch with her no more. */
export const ways = ['face-to-face', 'phone', 'wechat'] as const;
export const whys = ['declined', 'moved-away', 'passed-away'] as const;
