import { listVillageMergers } from '../../../core/village-mergers/showing/list-village-mergers.ts';
import { listVillagesToMerge } from '../../../core/village-mergers/showing/list-villages-to-merge.ts';
import { mergesVillages } from '../../../core/village-mergers/merges-villages.ts';
import { prepareVillageMerger } from '../../../core/village-mergers/prepare-village-merger.ts';
import type { VillageMergerSeen } from '../../../core/village-mergers/showing/present-village-merger.ts';
import { useLoaded } from '../../loaded.ts';
import { acting, goTo, loading, onceOf, textOf } from '../../page-request.ts';
import { useAnswer, useFrame, useWords } from '../../ui/frame/frame.tsx';
import { List, ListRow } from '../../ui/list/list.tsx';
import { PlaceWords } from '../../ui/own-words/own-words.tsx';
import { Page, Section } from '../../ui/page/page.tsx';
import { villageName } from '../../view/village-name.ts';
import { useSpokenDay } from '../../view/words/use-spoken-day.ts';
import { saidAs } from '../cases/case-action.ts';
import { districtCtx } from '../figures/district-ctx.ts';
import { ChooseVillages } from './choose-villages.tsx';
import { newVillage, PrepareForm } from './prepare-form.tsx';

const prefix = 'village-';

const chosenIn = (fields: Iterable<string>): string[] =>
  [...fields].flatMap((name) => (name.startsWith(prefix) ? [name.slice(prefix.length)] : []));

export const loader = loading(async (page, { request }) => {
  const ctx = await districtCtx(page, mergesVillages);
  const towns = await listVillagesToMerge(ctx);
  const wanted = chosenIn(new URL(request.url).searchParams.keys());
  const chosen = towns.flatMap(({ villages }) => villages.filter(({ code }) => wanted.includes(code)));
  return { mergers: await listVillageMergers(ctx), towns, chosen, key: ctx.newId() };
});

export const action = acting(
  async ({ page, form }) => {
    const ctx = await districtCtx(page, mergesVillages);
    const into = textOf(form, 'into');
    const intoCode = into === newVillage ? textOf(form, 'intoCode').trim() : into;
    const wish = { villages: chosenIn(form.keys()), intoCode, ...saidAs(form, 'intoName', 'intoName') };
    return goTo(`/desk/villages/${await prepareVillageMerger(ctx, wish, onceOf(form))}`);
  },
  ({ villageMergers: said }) => ({
    villages: { field: 'into', label: said.chosen },
    intoCode: { field: 'intoCode', label: said.newCode },
    intoName: { field: 'intoName', label: said.name },
  }),
);

/** Villages that became one, or shall; and a form to choose others, in two steps that need no script. */
export default function Villages() {
  const { mergers, towns, chosen, key } = useLoaded(loader);
  const answer = useAnswer();
  const { villageMergers: said, frame } = useWords();
  const waits = ({ state }: VillageMergerSeen) => state === 'prepared' || state === 'arranged';
  const past = mergers.filter(({ state }) => state === 'merged' || state === 'undone');
  return (
    <Page title={said.title} lead={said.lead} back={{ href: '/me', label: frame.mine }}>
      <Mergers title={said.waiting} mergers={mergers.filter(waits)} />
      {chosen.length > 0 ? (
        <PrepareForm chosen={chosen} idempotencyKey={key} answer={answer} />
      ) : (
        <ChooseVillages towns={towns} prefix={prefix} />
      )}
      <Mergers title={said.past} mergers={past} />
    </Page>
  );
}

function Mergers({ title, mergers }: { title: string; mergers: readonly VillageMergerSeen[] }) {
  const { words, language } = useFrame();
  const { villageMergers: said } = words;
  const spoken = useSpokenDay();
  const whenOf = ({ undoneOn, mergedOn, dueOn, state }: VillageMergerSeen) => {
    if (undoneOn !== null) return said.undone(spoken(undoneOn));
    if (mergedOn !== null) return said.done(spoken(mergedOn));
    return dueOn === null ? said.states[state] : said.due(spoken(dueOn));
  };
  if (mergers.length === 0) return null;
  return (
    <Section title={title}>
      <List>
        {mergers.map((merger) => (
          <ListRow
            key={merger.id}
            href={`/desk/villages/${merger.id}`}
            title={said.becomes(merger.villages.length, villageName(merger.into.name, language))}
            text={
              <PlaceWords>
                {merger.villages.map(({ name }) => villageName(name, language)).join('、')}
              </PlaceWords>
            }
            end={whenOf(merger)}
          />
        ))}
      </List>
    </Section>
  );
}
