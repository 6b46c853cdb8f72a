import type { DemoHome } from './demo-types.ts';
import { homesOfTheCity } from './homes-of-the-city.ts';
import { homesOfTheCoast } from './homes-of-the-coast.ts';
import { homesOfTheNewCity } from './homes-of-the-new-city.ts';
import { homesOfTheNorth } from './homes-of-the-north.ts';
import { homesOfTheWest } from './homes-of-the-west.ts';
import { inventHome } from './invent-home.ts';
import { publishedHomes } from './published-homes.ts';

const invented = [
  ...homesOfTheCity,
  ...homesOfTheNewCity,
  ...homesOfTheNorth,
  ...homesOfTheCoast,
  ...homesOfTheWest,
];

const firstExtension = 201;

/** All homes of the demo district: the five of the reports, then the invented ones. */
export const demoHomes: readonly DemoHome[] = [
  ...publishedHomes,
  ...invented.map((home, index) => inventHome(home, firstExtension + index)),
];
