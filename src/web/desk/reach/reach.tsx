import { listGaps } from '../../../core/reach/list-gaps.ts';
import { listOfficePlaces } from '../../../core/reach/list-office-places.ts';
import { showReach, type Reach } from '../../../core/reach/show-reach.ts';
import { dayOf, startOfDay } from '../../../core/shared/dates.ts';
import { useLoaded } from '../../loaded.ts';
import { loading } from '../../page-request.ts';
import { Button, ButtonLink, Buttons } from '../../ui/button/button.tsx';
import { Facts } from '../../ui/facts/facts.tsx';
import { TextField } from '../../ui/field/field.tsx';
import { useFrame } from '../../ui/frame/frame.tsx';
import { Note } from '../../ui/note/note.tsx';
import { OwnWords } from '../../ui/own-words/own-words.tsx';
import { Page, Section } from '../../ui/page/page.tsx';
import { PrintThis } from '../../ui/print-button/print-button.tsx';
import { momentOf } from '../../view/moments.ts';
import { officeCtx } from '../rosters/roster-ctx.ts';
import { Below } from './below.tsx';
import { Gaps } from './gaps.tsx';
import { PlaceMap } from './place-map.tsx';
import { placeHref } from './reach-ctx.ts';

export const loader = loading(async (page, { request }) => {
  const ctx = await officeCtx(page);
  const { searchParams } = new URL(request.url);
  const places = await listOfficePlaces(ctx);
  const division = searchParams.get('division') ?? places[0]?.code ?? '';
  const asOf = searchParams.get('asOf') || dayOf(ctx.now);
  const cursor = searchParams.get('cursor') ?? undefined;
  const reach = await showReach(ctx, { division, asOf });
  const isToday = asOf === dayOf(ctx.now);
  const gaps = isToday
    ? await listGaps(ctx, { division, limit: 20, ...(cursor !== undefined && { cursor }) })
    : null;
  const isOwn = places.some(({ code }) => code === reach.code);
  return { reach, gaps, isOwn, done: searchParams.has('done') };
});

/** Three counts of a place, the places below it in a table and on a map, and what is still lacking. */
export default function ReachOf() {
  const { reach, gaps, isOwn, done } = useLoaded(loader);
  const { words } = useFrame();
  const up = isOwn || reach.parentCode === null ? undefined : placeHref(reach.parentCode, reach.asOf);
  return (
    <Page
      title={words.reach.title}
      lead={words.reach.lead}
      back={up ? { href: up, label: words.reach.up } : { href: '/me', label: words.frame.mine }}
    >
      {done && <Note tone="calm">{words.reach.done}</Note>}
      <Counts reach={reach} />
      <ADay reach={reach} />
      {reach.byDivision.length > 0 && (
        <Section title={words.reach.below}>
          <Below reach={reach} />
          <PlaceMap places={reach.byDivision} />
        </Section>
      )}
      {gaps && <Gaps gaps={gaps.items} />}
      {gaps?.nextCursor && (
        <Buttons>
          <ButtonLink kind="quiet" href={`${placeHref(reach.code)}&cursor=${gaps.nextCursor}`}>
            {words.reach.more}
          </ButtonLink>
        </Buttons>
      )}
      <PrintThis />
    </Page>
  );
}

function Counts({ reach: { name, asOf, ...counts } }: { reach: Reach }) {
  const { words, now } = useFrame();
  const { reach, dates } = words;
  return (
    <section className="section">
      <h2>
        <OwnWords>{name}</OwnWords>
      </h2>
      <p className="quiet">{reach.onDay(dates.fullDate(momentOf(startOfDay(asOf), now)))}</p>
      <Facts
        facts={[
          { label: reach.women, text: reach.womenText(counts.links, counts.lapsed) },
          { label: reach.villages, text: reach.ofAll(counts.inTouch, counts.villages) },
          { label: reach.households, text: reach.ofHouseholds(counts.served, counts.households) },
          { label: reach.executives, text: reach.executivesText(counts.executives, counts.below) },
        ]}
      />
    </section>
  );
}

function ADay({ reach: { code, asOf } }: { reach: Reach }) {
  const { words, now } = useFrame();
  return (
    <form method="get" className="section reach__day">
      <input type="hidden" name="division" value={code} />
      <TextField
        id="asOf"
        name="asOf"
        type="date"
        label={words.reach.asOf}
        fault={undefined}
        defaultValue={asOf}
        max={dayOf(now)}
      />
      <Buttons>
        <Button kind="quiet">{words.reach.show}</Button>
      </Buttons>
    </form>
  );
}
