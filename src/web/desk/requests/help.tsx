import { GuidePage } from '../../guide/guide-page.tsx';
import { rightsGuide } from '../../guide/guides.ts';
import { useWords } from '../../ui/frame/frame.tsx';

/** How it is used, for the rights desk. It tells of nobody, so it is open to everybody. */
export default function HelpForTheDesk() {
  const { requests } = useWords();
  return (
    <GuidePage guide={rightsGuide} height={420} back={{ href: '/desk/requests', label: requests.title }} />
  );
}
