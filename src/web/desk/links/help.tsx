import { GuidePage } from '../../guide/guide-page.tsx';
import { executivesGuide } from '../../guide/guides.ts';
import { useWords } from '../../ui/frame/frame.tsx';

/** How it is used, for executives. It tells of nobody, so it is open to everybody. */
export default function HelpForExecutives() {
  const { links } = useWords();
  return (
    <GuidePage guide={executivesGuide} height={420} back={{ href: '/desk/links', label: links.title }} />
  );
}
