import type { Sentences } from '../zh-Hans/tree.ts';
import { deputies } from './account/deputies.ts';
import { devices } from './account/devices.ts';
import { keys } from './account/keys.ts';
import { secondStep } from './account/second-step.ts';
import { activities } from './activities/activities.ts';
import { atDoor } from './at-door.ts';
import { dates } from './dates.ts';
import { demo } from './demo.ts';
import { desk } from './desk.ts';
import { doors } from './doors.ts';
import { errors } from './errors.ts';
import { frame } from './frame.ts';
import { furnish } from './furnish.ts';
import { auditing } from './help/auditing.ts';
import { board } from './help/board.ts';
import { calendar } from './help/calendar.ts';
import { cases } from './help/cases.ts';
import { clockNames } from './help/clock-names.ts';
import { districtClocks } from './help/district-clocks.ts';
import { figures } from './help/figures.ts';
import { looseEnds } from './help/loose-ends.ts';
import { orders } from './help/orders.ts';
import { consultations } from './help/consultations.ts';
import { requests } from './help/requests.ts';
import { sharing } from './help/sharing.ts';
import { talents } from './help/talents.ts';
import { talk } from './help/talk.ts';
import { homes } from './homes.ts';
import { inbox } from './inbox.ts';
import { life } from './activities/life.ts';
import { away } from './outreach/away.ts';
import { cares } from './outreach/cares.ts';
import { links } from './outreach/links.ts';
import { reach } from './outreach/reach.ts';
import { rosters } from './outreach/rosters.ts';
import { sameWomen } from './outreach/same-women.ts';
import { plans } from './outreach/plans.ts';
import { me } from './me.ts';
import { leaders } from './outreach/leaders.ts';
import { messages } from './outreach/messages.ts';
import { myYear } from './outreach/my-year.ts';
import { needs } from './outreach/needs.ts';
import { mediation } from './mediation/mediation.ts';
import { missed } from './activities/missed.ts';
import { office } from './office/office.ts';
import { seats } from './office/seats.ts';
import { papers } from './papers.ts';
import { plainPages } from './plain-pages.ts';
import { relatives } from './account/relatives.ts';
import { roles } from './roles.ts';
import { signIn } from './sign-in.ts';
import { signups } from './signups.ts';
import { suggestions } from './suggestions.ts';
import { touches } from './outreach/touches.ts';
import { villageMergers } from './outreach/village-mergers.ts';
import { villages } from './villages.ts';

export const zhHant: Sentences = {
  activities,
  atDoor,
  auditing,
  away,
  board,
  calendar,
  cares,
  cases,
  clockNames,
  consultations,
  dates,
  demo,
  deputies,
  desk,
  devices,
  districtClocks,
  doors,
  errors,
  figures,
  frame,
  furnish,
  homes,
  inbox,
  keys,
  life,
  links,
  reach,
  rosters,
  sameWomen,
  plans,
  looseEnds,
  me,
  leaders,
  messages,
  myYear,
  needs,
  mediation,
  missed,
  office,
  orders,
  papers,
  plainPages,
  relatives,
  requests,
  roles,
  seats,
  secondStep,
  sharing,
  signIn,
  signups,
  suggestions,
  talents,
  talk,
  touches,
  villageMergers,
  villages,
};
