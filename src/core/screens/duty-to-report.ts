import type { Concern } from './screen.ts';

/** Which body came to know of it: a home stands in some body's house, and that body's duty is the home's. */
export const bodies = [
  'womens-federation',
  'village-committee',
  'residents-committee',
  'school',
  'kindergarten',
  'medical',
  'social-work',
  'rescue',
  'company',
  'other',
] as const;
export type Body = (typeof bodies)[number];

export type Duty = {
  bodies: readonly Body[];
  concerns: readonly Concern[];
  when: 'at-once' | 'promptly';
  law: string;
  article: string;
  validFrom: string;
};

/** Both laws bind the body and whoever works there. The federation is named by neither; the first that fits is stricter. */
const duties: readonly Duty[] = [
  {
    bodies: ['village-committee', 'residents-committee', 'school', 'kindergarten', 'medical', 'rescue'],
    concerns: ['minor'],
    ...{ when: 'at-once', law: '未成年人保护法', article: '第十一条', validFrom: '2021-06-01' },
  },
  {
    bodies: [
      ...(['village-committee', 'residents-committee', 'school', 'kindergarten', 'medical'] as const),
      ...(['social-work', 'rescue'] as const),
    ],
    concerns: ['minor', 'limited-capacity'],
    ...{ when: 'promptly', law: '反家庭暴力法', article: '第十四条', validFrom: '2016-03-01' },
  },
];

type Known = { concern: Concern; bodies: readonly Body[]; on: string };

/** The duty to tell the police that holds on a day for the bodies that know of it, or none. */
export const dutyToReport = ({ concern, bodies, on }: Known): Duty | undefined =>
  duties.find(
    (duty) =>
      duty.validFrom <= on &&
      duty.concerns.includes(concern) &&
      bodies.some((body) => duty.bodies.includes(body)),
  );

const bodyOfKind: Readonly<Record<string, Body>> = {
  village: 'village-committee',
  estate: 'residents-committee',
};

/** Whose house a home of this kind stands in, as far as its kind tells. */
export const bodyOfHome = (kind: string): Body => bodyOfKind[kind] ?? 'other';
