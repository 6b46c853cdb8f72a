import type { Announcement } from '../../core/announcements/announcement.ts';
import type { HomeBelow, Place, Reach } from '../../core/homes-below/home-below.ts';
import type { Language } from '../../locales/languages.ts';
import { placeName } from '../view/place-name.ts';

// The desk is drawn in the browser, which is spared the table of characters: the names leave here as she reads them.

export const placesRead = (places: readonly Place[], language: Language): Place[] =>
  places.map(({ code, name }) => ({ code, name: placeName(name, language) }));

export const homeRead = <T extends Pick<HomeBelow, 'villageName' | 'townName'>>(
  home: T,
  language: Language,
): T => ({
  ...home,
  villageName: placeName(home.villageName, language),
  townName: placeName(home.townName, language),
});

export const reachRead = (reach: Reach, language: Language): Reach => ({
  ...reach,
  offices: placesRead(reach.offices, language),
  towns: placesRead(reach.towns, language),
});

/** A page of homes, as it goes to the desk. */
export const homesRead = <T extends { items: HomeBelow[] }>(homes: T, language: Language): T => ({
  ...homes,
  items: homes.items.map((home) => homeRead(home, language)),
});

export const announcementRead = <T extends Pick<Announcement, 'officeName'>>(
  said: T,
  language: Language,
): T => ({
  ...said,
  officeName: placeName(said.officeName, language),
});
