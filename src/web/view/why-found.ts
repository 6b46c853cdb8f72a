import type { ActivityCard } from '../../core/activities/activity.ts';
import { fold, runsOf } from '../../core/search/fold.ts';

type Found = { id: string; name: string; offers: readonly string[]; tagline: string | null };

/** What a home was found by, where its name does not say it already: one of its activities, or what it offers. */
export type WhyFound = { activity: ActivityCard } | { offer: string };

/** Its next activity of that name comes before what it offers at other times. */
export function whyFound(home: Found, asked: string, activities: readonly ActivityCard[]): WhyFound | null {
  const runs = runsOf(fold(asked));
  const meets = (text: string | null) => {
    const folded = fold(text ?? '');
    return runs.length > 0 && runs.every((run) => folded.includes(run));
  };
  if (meets(home.name)) return null;
  const activity = activities.find(({ homeId, title }) => homeId === home.id && meets(title));
  if (activity) return { activity };
  const offer = home.offers.find(meets);
  return offer === undefined ? null : { offer };
}
