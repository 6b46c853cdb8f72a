/** 138****5678: how a phone is shown, to her and to everybody else. */
export const maskPhone = (phone: string): string => `${phone.slice(0, 3)}****${phone.slice(-4)}`;
