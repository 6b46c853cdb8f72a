import { startOfDay } from '../../../core/shared/dates.ts';
import type { Touch } from '../../../core/touches/touch.ts';
import { Facts } from '../../ui/facts/facts.tsx';
import { useFrame } from '../../ui/frame/frame.tsx';
import { OwnWords } from '../../ui/own-words/own-words.tsx';
import { momentOf } from '../../view/moments.ts';
import { placeName } from '../../view/place-name.ts';
import { villageName } from '../../view/village-name.ts';

/** The executive, as she is called: her place, what she is, her name. */
export function useExecutiveWords(): (touch: Touch) => string {
  const { words, language } = useFrame();
  return ({ executive: { name, placeName: place } }) =>
    words.touches.executive(placeName(place, language), name);
}

/** What is kept of her, on what ground, what for, since when and until when. */
export function TouchFacts({ touch }: { touch: Touch }) {
  const { words, language, now } = useFrame();
  const { touches, dates } = words;
  const day = (on: string) => dates.fullDate(momentOf(startOfDay(on), now));
  const { name, villageName: village, phoneMasked, saidYes, purpose, keepUntil, since } = touch;
  return (
    <Facts
      facts={[
        { label: touches.name, text: <OwnWords>{name}</OwnWords> },
        { label: touches.village, text: villageName(village, language) },
        phoneMasked !== null && { label: touches.phone, text: phoneMasked },
        { label: touches.ground, text: saidYes === null ? touches.toAsk : touches.grounds[saidYes] },
        purpose !== null && { label: touches.purpose, text: <OwnWords>{purpose}</OwnWords> },
        { label: touches.since, text: day(since) },
        keepUntil !== null && { label: touches.keepUntil, text: day(keepUntil) },
        phoneMasked !== null &&
          keepUntil === null && { label: touches.phoneUntil, text: touches.phoneUntilEnd },
      ]}
    />
  );
}
