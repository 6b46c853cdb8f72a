/**
 * The shapes of the demo district: plain data with keys of its own, no ids, no database. Whatever is invented says so
 * (`synthetic`), apart from what news reports of 2020 published.
 */
export type DemoHomeKind = 'village' | 'estate' | 'workshop' | 'riders' | 'executive' | 'team';

export type DemoHours = { weekday: 1 | 2 | 3 | 4 | 5 | 6 | 7; opens: string; closes: string };

export type DemoPlace = { name: string; sign: string | null; kind: 'venue' | 'room'; synthetic: boolean };

export type DemoTeam = { name: string; theme: string | null; memberCount: number | null; synthetic: boolean };

export type DemoHome = {
  key: string;
  name: string;
  kind: DemoHomeKind;
  villageCode: string;
  lat: number;
  lng: number;
  tagline: string;
  offers: string[];
  hours: DemoHours[];
  /** When one may come without a reason, where that is not always. */
  dropInHours?: DemoHours[];
  keepsFestivals?: boolean;
  /** The home that it belongs to; it stands earlier in the list. */
  parentKey?: string;
  /** The team of that home that this one is. */
  ofTeam?: string;
  /** What somebody who just drops in finds; null where the home is only open for its activities. */
  dropIn: string | null;
  phone: string;
  address: string;
  leader: { title: string; name: string };
  /** `accent` reaches 4.5:1 on the light ground; `emblem` is the one character of the home's round seal. */
  style: { accent: string; emblem: string };
  places: DemoPlace[];
  teams: DemoTeam[];
  /** Published statements, and, last, the sentence that says what of this home is invented. */
  facts: { label: string; text: string }[];
  /** One of the five demonstration homes of the news reports. */
  demonstration: boolean;
  /** The whole home is invented. */
  synthetic: boolean;
  /** Those fields of a demonstration home that the reports did not publish: 演示. */
  syntheticFields: string[];
};

export type DemoContact = {
  villageCode: string;
  role: 'chair' | 'executive' | 'womensHome';
  name: string;
  phone: string;
};

export type DemoRole =
  | 'host'
  | 'chair'
  | 'executive'
  | 'town'
  | 'district'
  | 'rights'
  | 'counsellor'
  | 'mediator'
  | 'volunteer'
  | 'auditor'
  | 'operator';

export type DemoPerson = {
  persona: string;
  name: string;
  phone: string;
  villageCode: string | null;
  /** Null for a resident; a host is appointed to a home, everybody else to a division. */
  appointment: { role: DemoRole; homeKey: string } | { role: DemoRole; divisionCode: string } | null;
};

export type DemoActivity = {
  /** The same on every run of the same day, so that a loader may run twice. */
  key: string;
  homeKey: string;
  title: string;
  summary: string;
  bring: string | null;
  leader: string | null;
  placeName: string | null;
  startsAt: Date;
  endsAt: Date;
  /** Null: no sign-up, just come. */
  capacity: number | null;
};
