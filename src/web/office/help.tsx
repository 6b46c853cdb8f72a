import { GuidePage } from '../guide/guide-page.tsx';
import { officeGuide } from '../guide/guides.ts';
import { useWords } from '../ui/frame/frame.tsx';

/** How it is used, for the offices of towns and districts. It tells of nobody, so it is open to everybody. */
export default function HelpForOffices() {
  const { office } = useWords();
  return <GuidePage guide={officeGuide} height={420} back={{ href: '/desk/office', label: office.title }} />;
}
