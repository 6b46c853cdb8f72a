import { startOfDay } from '../../../core/shared/dates.ts';
import type { Touch } from '../../../core/touches/touch.ts';
import { Button, Buttons } from '../../ui/button/button.tsx';
import { Facts } from '../../ui/facts/facts.tsx';
import { useFrame } from '../../ui/frame/frame.tsx';
import { momentOf } from '../../view/moments.ts';

type CareOfHersProps = { touch: Pick<Touch, 'id' | 'careUntil'>; action?: string };

/** That something is kept in mind of her, with her yes, and one touch that takes it away; never what it is (decision 0063). */
export function CareOfHers({ touch: { id, careUntil }, action }: CareOfHersProps) {
  const { words, now } = useFrame();
  const { cares, dates } = words;
  if (careUntil === null) return null;
  const until = dates.fullDate(momentOf(startOfDay(careUntil), now));
  return (
    <>
      <Facts facts={[{ label: cares.hers, text: cares.hersUntil(until) }]} />
      <form method="post" action={action}>
        <input type="hidden" name="of" value={id} />
        <Buttons>
          <Button kind="quiet" small name="act" value="care">
            {cares.hersEnd}
          </Button>
        </Buttons>
        <p className="quiet small">{cares.hersEndWhat}</p>
      </form>
    </>
  );
}
