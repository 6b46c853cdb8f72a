/** How a protection order (人身安全保护令) stands. That its time has run out is seen by its last day (`isLapsed`). */
export const orderStates = [
  'preparing',
  'filed',
  'accepted',
  'declined',
  'granted',
  'refused',
  'in-review',
  'upheld',
  'revoked',
  'withdrawn',
] as const;
export type OrderState = (typeof orderStates)[number];

/** What happens to it, each by the court but for filing, asking and withdrawing. */
export const orderSteps = [
  'file',
  'accept',
  'decline',
  'grant',
  'refuse',
  'ask-review',
  'uphold',
  'serve',
  'extend',
  'revoke',
  'withdraw',
] as const;
export type OrderStep = (typeof orderSteps)[number];

/** Where each step leads from each state; a step that is not named here cannot be taken there. 反家庭暴力法 §23-31. */
const leadsTo: Readonly<Record<OrderState, Partial<Record<OrderStep, OrderState>>>> = {
  preparing: { file: 'filed', withdraw: 'withdrawn' },
  filed: { accept: 'accepted', decline: 'declined', withdraw: 'withdrawn' },
  accepted: { grant: 'granted', refuse: 'refused', withdraw: 'withdrawn' },
  declined: { file: 'filed', withdraw: 'withdrawn' },
  granted: { serve: 'granted', extend: 'granted', revoke: 'revoked' },
  refused: { 'ask-review': 'in-review' },
  'in-review': { grant: 'granted', uphold: 'upheld' },
  upheld: {},
  revoked: {},
  withdrawn: {},
};

/** Where a step leads; undefined where it cannot be taken. */
export const afterStep = (state: OrderState, step: OrderStep): OrderState | undefined => leadsTo[state][step];

export const stepsFrom = (state: OrderState): OrderStep[] =>
  orderSteps.filter((step) => leadsTo[state][step] !== undefined);

/** Whether it protects no more on a day, because nobody asked in time for longer. */
export const isLapsed = (
  { state, validUntil }: { state: OrderState; validUntil: string | null },
  on: string,
): boolean => state === 'granted' && validUntil !== null && validUntil < on;

/** One that asks or protects: a second beside it would confuse the court. */
export const isRunning = (order: { state: OrderState; validUntil: string | null }, on: string): boolean =>
  ['preparing', 'filed', 'accepted', 'granted', 'in-review'].includes(order.state) && !isLapsed(order, on);

export const longestFacts = 5000;
