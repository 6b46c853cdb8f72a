import type { Care } from '../../../../core/cares/care.ts';
import { startOfDay } from '../../../../core/shared/dates.ts';
import { useFrame } from '../../../ui/frame/frame.tsx';
import { momentOf } from '../../../view/moments.ts';
import { Touch, type Acting } from '../../fold.tsx';

/** What is kept in mind of one woman, until when, and one touch that takes it away. */
export function CareOf({ linkId, care, ...acting }: Acting & { linkId: string; care: Care }) {
  const { words, now } = useFrame();
  const { cares, dates } = words;
  const until = dates.fullDate(momentOf(startOfDay(care.keepUntil), now));
  return (
    <div className="section">
      <p>
        {cares.kept(care.kinds.map((kind) => cares.kinds[kind]))}{' '}
        <span className="quiet small">{cares.until(until)}</span>
      </p>
      <Touch {...acting} act="drop-care" of={linkId} label={cares.drop} small />
    </div>
  );
}
