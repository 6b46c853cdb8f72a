import type { ActivityCard } from '../../core/activities/activity.ts';
import { meaningOf } from '../../core/search/asked-words.ts';
import { fold, isHan, runsOf } from '../../core/search/fold.ts';

type Found = { id: string; name: string; offers: readonly string[]; tagline: string | null };

/** What a home was found by, where its name does not say it already: one of its activities, or what it offers. */
export type WhyFound = { activity: ActivityCard } | { offer: string };

/** Whether a folded text says what is meant by a run. */
function saying(run: string): (folded: string) => boolean {
  if (!isHan(run)) return (folded) => folded.includes(run);
  const meaning = meaningOf(run);
  return (folded) =>
    'anyOf' in meaning
      ? meaning.anyOf.some((word) => folded.includes(word))
      : meaning.allOf.every((word) => folded.includes(word));
}

/** Its next activity of that name comes before what it offers at other times. Null for all where nothing was asked. */
export function whyFound(
  asked: string,
  activities: readonly ActivityCard[],
): (home: Found) => WhyFound | null {
  const said = runsOf(fold(asked)).map(saying);
  if (said.length === 0) return () => null;
  const meets = (text: string) => {
    const folded = fold(text);
    return said.every((says) => says(folded));
  };
  return (home) => {
    if (meets(home.name)) return null;
    const activity = activities.find(({ homeId, title }) => homeId === home.id && meets(title));
    if (activity) return { activity };
    const offer = home.offers.find(meets);
    return offer === undefined ? null : { offer };
  };
}
