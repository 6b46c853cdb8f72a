import { GuidePage } from '../../../guide/guide-page.tsx';
import { mediatorsGuide } from '../../../guide/guides.ts';
import { useWords } from '../../../ui/frame/frame.tsx';

/** How it is used, for mediators. It tells of nobody, so it is open to everybody. */
export default function HelpForMediators() {
  const { cases } = useWords();
  return <GuidePage guide={mediatorsGuide} height={420} back={{ href: '/desk/cases', label: cases.title }} />;
}
