import { GuidePage } from '../../guide/guide-page.tsx';
import { residentsGuide } from '../../guide/guides.ts';
import { useWords } from '../../ui/frame/frame.tsx';

/** How it is used, for residents; one sheet of A4 for the wall. */
export default function Help() {
  const { frame } = useWords();
  return (
    <GuidePage guide={residentsGuide} height={270} back={{ href: '/', label: frame.firstPage }} oneSheet />
  );
}
