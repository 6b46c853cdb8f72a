import { clocksOfDistricts } from '../../../core/district-clocks/district-clock.ts';
import { endDistrictClock } from '../../../core/district-clocks/end-district-clock.ts';
import { listClocks } from '../../../core/district-clocks/list-clocks.ts';
import { setDistrictClock } from '../../../core/district-clocks/set-district-clock.ts';
import { setsClocks } from '../../../core/district-clocks/sets-clocks.ts';
import { invalid } from '../../../core/shared/errors.ts';
import { useLoaded } from '../../loaded.ts';
import { acting, goTo, loading, numberOf, onceOf, textOf } from '../../page-request.ts';
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx';
import { useAnswer, useWords } from '../../ui/frame/frame.tsx';
import { Note } from '../../ui/note/note.tsx';
import { Page } from '../../ui/page/page.tsx';
import { chosen, isDone, saidAs } from '../cases/case-action.ts';
import { districtCtx } from '../figures/district-ctx.ts';
import { OneClock } from './one-clock.tsx';

export const loader = loading(async (page, { request }) => {
  const ctx = await districtCtx(page, setsClocks);
  return { clocks: await listClocks(ctx), key: ctx.newId(), done: isDone(request) };
});

export const action = acting(
  async ({ page, form }) => {
    const ctx = await districtCtx(page, setsClocks);
    const clock = chosen(form, 'of', clocksOfDistricts);
    const act = textOf(form, 'act');
    if (act === 'end') await endDistrictClock(ctx, { clock });
    else if (act === 'set') {
      const wish = { clock, amount: numberOf(form, 'amount'), why: textOf(form, 'why') };
      await setDistrictClock(ctx, { ...wish, ...saidAs(form, 'from', 'validFrom') }, onceOf(form));
    } else throw invalid([{ path: 'act', code: 'unknown-choice' }]);
    return goTo('/desk/clocks?done=1');
  },
  ({ districtClocks }, form) => {
    const id = (name: string) => `set${textOf(form, 'of')}-${name}`;
    return {
      amount: { field: id('amount'), label: districtClocks.own },
      validFrom: { field: id('from'), label: districtClocks.from },
      why: { field: id('why'), label: districtClocks.why },
    };
  },
);

/** How long the district takes for what it does itself, beside what the law or practice says; its office alone changes it. */
export default function Clocks() {
  const { clocks, key, done } = useLoaded(loader);
  const acting = { idempotencyKey: key, answer: useAnswer() };
  const { districtClocks, frame } = useWords();
  return (
    <Page title={districtClocks.title} lead={districtClocks.lead} back={{ href: '/me', label: frame.mine }}>
      {done && <Note tone="calm">{districtClocks.done}</Note>}
      <ErrorSummary faults={acting.answer?.faults ?? []} />
      {clocks.map((clock) => (
        <OneClock key={clock.clock} clock={clock} {...acting} />
      ))}
    </Page>
  );
}
