import type { ClockShown } from '../../../core/district-clocks/list-clocks.ts';
import { dayOf } from '../../../core/shared/dates.ts';
import { TextField } from '../../ui/field/field.tsx';
import { Facts } from '../../ui/facts/facts.tsx';
import { useFrame, useWords } from '../../ui/frame/frame.tsx';
import { OwnWords } from '../../ui/own-words/own-words.tsx';
import { Section } from '../../ui/page/page.tsx';
import { formFields } from '../cases/mediation/form-fields.ts';
import { Fold, Touch, type Acting } from '../fold.tsx';

type OneClockProps = Acting & { clock: ClockShown };

/** One time: what holds today, what the law says and where, what the district has set, from when and why. */
export function OneClock({ clock: shown, ...acting }: OneClockProps) {
  const { districtClocks: said } = useWords();
  const { clock, unit, law, source, own, holds } = shown;
  const span = said.spans[unit];
  return (
    <Section title={said.names[clock]}>
      <Facts
        facts={[
          { label: said.holds, text: <strong>{span(holds)}</strong> },
          {
            label: said.law,
            text: <OwnWords>{said.lawSays(span(law), source.law, source.article ?? '')}</OwnWords>,
          },
          { label: said.own, text: own ? said.ownSays(span(own.amount), own.validFrom) : said.ownNone },
          own !== null && own.why !== null && { label: said.why, text: <OwnWords>{own.why}</OwnWords> },
        ]}
      />
      <Change shown={shown} {...acting} />
      {own && <Touch {...acting} act="end" of={clock} label={said.end} why={said.endWhy} small />}
    </Section>
  );
}

function Change({ shown: { clock, unit, most }, ...acting }: Acting & { shown: ClockShown }) {
  const { words, now } = useFrame();
  const { districtClocks: said } = words;
  const field = formFields(acting, 'set', clock);
  return (
    <Fold {...acting} act="set" of={clock} title={said.change} label={said.do}>
      <TextField
        {...field('amount')}
        label={said.amount(said.units[unit])}
        hint={said.most(said.spans[unit](most))}
        inputMode="numeric"
        required
      />
      <TextField {...field('from', dayOf(now))} label={said.from} type="date" min={dayOf(now)} />
      <TextField {...field('why')} label={said.why} hint={said.whyHint} maxLength={200} required />
    </Fold>
  );
}
