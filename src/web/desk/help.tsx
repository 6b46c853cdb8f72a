import { GuidePage } from '../guide/guide-page.tsx';
import { hostsGuide } from '../guide/guides.ts';
import { useWords } from '../ui/frame/frame.tsx';

/** How it is used, for hosts. It tells of nobody, so it is open to everybody. */
export default function HelpForHosts() {
  const { frame } = useWords();
  return <GuidePage guide={hostsGuide} height={420} back={{ href: '/desk/today', label: frame.today }} />;
}
