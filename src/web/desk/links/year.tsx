import { keepsTouch } from '../../../core/executives/keeps-touch.ts';
import { firstYear, type MyYear } from '../../../core/my-year/my-year.ts';
import { showMyYear } from '../../../core/my-year/show-my-year.ts';
import { useLoaded } from '../../loaded.ts';
import { loading } from '../../page-request.ts';
import { useFrame } from '../../ui/frame/frame.tsx';
import { Page, Section } from '../../ui/page/page.tsx';
import { PrintThis } from '../../ui/print-button/print-button.tsx';
import { villageName } from '../../view/village-name.ts';
import { useSpokenDay } from '../../view/words/use-spoken-day.ts';
import { districtCtx } from '../figures/district-ctx.ts';

export const loader = loading(async (page, { request }) => {
  const typed = new URL(request.url).searchParams.get('year') ?? '';
  const ctx = await districtCtx(page, keepsTouch);
  return showMyYear(ctx, /^\d{4}$/.test(typed) ? { year: Number(typed) } : {});
});

/** Her year in sentences, to read out or to copy; for herself. */
export default function Year() {
  const year = useLoaded(loader);
  const { links, myYear } = useFrame().words;
  return (
    <Page
      title={myYear.titleOf(year.year)}
      lead={myYear.lead}
      back={{ href: '/desk/links', label: links.title }}
    >
      <p className="section buttons">
        {year.year > firstYear && <a href={`?year=${year.year - 1}`}>{myYear.before(year.year - 1)}</a>}
      </p>
      <InSentences {...year} />
      <Section title={myYear.ownTitle}>
        <p className="quiet">{myYear.own}</p>
      </Section>
      <PrintThis />
    </Page>
  );
}

function InSentences({ until, women, villages, began, ended, met, womenMet, chairsMet, needs }: MyYear) {
  const { words, language } = useFrame();
  const { myYear, links, frame } = words;
  const spoken = useSpokenDay();
  const named = villages.map((name) => villageName(name, language));
  const ways = met.map(({ channel, times }) => myYear.by(links.channels[channel], times));
  const all = met.reduce((sum, { times }) => sum + times, 0);
  return (
    <Section title={myYear.untilDay(spoken(until))}>
      <p>{myYear.touch(women, named.length === 0 ? null : frame.listed(named), named.length)}</p>
      {(began > 0 || ended > 0) && <p>{myYear.changed(began, ended)}</p>}
      <p>{all === 0 ? myYear.metNobody : myYear.met(all, frame.listed(ways))}</p>
      {all > 0 && <p>{myYear.people(womenMet, chairsMet)}</p>}
      {needs > 0 && <p>{myYear.needs(needs)}</p>}
    </Section>
  );
}
