import type { ActivityCard } from '../../core/activities/activity.ts';
import { fold, runsOf } from '../../core/search/fold.ts';

type Found = { id: string; name: string; offers: readonly string[]; tagline: string | null };

/** What a home was found by, where its name does not say it already: one of its activities, or what it offers. */
export type WhyFound = { activity: ActivityCard } | { offer: string };

/** Its next activity of that name comes before what it offers at other times. Null for all where nothing was asked. */
export function whyFound(
  asked: string,
  activities: readonly ActivityCard[],
): (home: Found) => WhyFound | null {
  const runs = runsOf(fold(asked));
  if (runs.length === 0) return () => null;
  const meets = (text: string) => {
    const folded = fold(text);
    return runs.every((run) => folded.includes(run));
  };
  return (home) => {
    if (meets(home.name)) return null;
    const activity = activities.find(({ homeId, title }) => homeId === home.id && meets(title));
    if (activity) return { activity };
    const offer = home.offers.find(meets);
    return offer === undefined ? null : { offer };
  };
}
