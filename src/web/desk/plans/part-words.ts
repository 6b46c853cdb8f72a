import type { ShownPart } from '../../../core/outreach-plans/show-plan.ts';
import { useWords } from '../../ui/frame/frame.tsx';
import { distanceWords } from '../../view/words/home-words.ts';

/** Why somebody is to go somewhere, and what she is asked there, each in a few words. */
export function usePartWords(): { whyOf: (part: ShownPart) => string; whatOf: (part: ShownPart) => string } {
  const words = useWords();
  const { plans } = words;
  const wayOf = ({ metres }: ShownPart) =>
    metres === null ? plans.farUnknown : plans.far(distanceWords(metres, words));
  const townOf = ({ isSameTown }: ShownPart) => (isSameTown ? plans.sameTown : plans.otherTown);
  const todayOf = ({ leadsToday, chairName }: ShownPart) => {
    if (leadsToday) return plans.leadsToday;
    return chairName === null ? plans.new : plans.change;
  };
  const asked = ({ leads, kept, takenOver, toAsk }: ShownPart) => [
    leads && plans.leads,
    kept > 0 && plans.kept(kept),
    takenOver > 0 && plans.takenOver(takenOver),
    toAsk > 0 && plans.toAsk(toAsk),
  ];
  return {
    whyOf: (part) => [wayOf(part), townOf(part), todayOf(part)].join(' · '),
    whatOf: (part) => [...asked(part), wayOf(part)].filter(Boolean).join(' · '),
  };
}
