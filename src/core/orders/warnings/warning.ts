/** What a 告诫书 is about: 反家庭暴力法 §16, or 妇女权益保障法 §80. */
export const warningKinds = ['domestic-violence', 'harassment'] as const;
export type WarningKind = (typeof warningKinds)[number];

/** Who visits both after one: the village or neighbourhood committee and the police (反家庭暴力法 §17). */
export const visitors = ['village', 'police', 'both'] as const;
export type Visitor = (typeof visitors)[number];
