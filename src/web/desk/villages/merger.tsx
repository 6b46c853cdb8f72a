import { arrangeVillageMerger } from '../../../core/village-mergers/arrange-village-merger.ts';
import { dropVillageMerger } from '../../../core/village-mergers/drop-village-merger.ts';
import { mergesVillages } from '../../../core/village-mergers/merges-villages.ts';
import {
  showVillageMerger,
  type VillageMergerShown,
} from '../../../core/village-mergers/showing/show-village-merger.ts';
import { undoVillageMerger } from '../../../core/village-mergers/undo-village-merger.ts';
import { invalid } from '../../../core/shared/errors.ts';
import { errorSentence } from '../../../locales/error-sentence.ts';
import { useLoaded } from '../../loaded.ts';
import { acting, goTo, loading, partOf, textOf } from '../../page-request.ts';
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx';
import { Facts } from '../../ui/facts/facts.tsx';
import { useAnswer, useFrame, useWords } from '../../ui/frame/frame.tsx';
import { List, ListRow } from '../../ui/list/list.tsx';
import { Note } from '../../ui/note/note.tsx';
import { OwnWords, PlaceWords } from '../../ui/own-words/own-words.tsx';
import { Page, Section } from '../../ui/page/page.tsx';
import { villageName } from '../../view/village-name.ts';
import { useSpokenDay } from '../../view/words/use-spoken-day.ts';
import { isDone, saidAs } from '../cases/case-action.ts';
import { districtCtx } from '../figures/district-ctx.ts';
import type { Acting } from '../fold.tsx';
import { ArrangeForm, UndoForm } from './merger-forms.tsx';
import { MergerNumbers } from './merger-numbers.tsx';

export const loader = loading(async (page, args) => {
  const ctx = await districtCtx(page, mergesVillages);
  const merger = await showVillageMerger(ctx, partOf(args, 'id'));
  return { merger, key: ctx.newId(), done: isDone(args.request) };
});

export const action = acting(
  async ({ page, form, args }) => {
    const ctx = await districtCtx(page, mergesVillages);
    const [act, mergerId] = [textOf(form, 'act'), partOf(args, 'id')];
    if (act === 'arrange')
      await arrangeVillageMerger(ctx, {
        ...{ mergerId, on: textOf(form, 'on') },
        ...saidAs(form, 'leadOf', 'leadOf'),
      });
    else if (act === 'drop') await dropVillageMerger(ctx, { mergerId });
    else if (act === 'undo') await undoVillageMerger(ctx, { mergerId });
    else throw invalid([{ path: 'act', code: 'unknown-choice' }]);
    return goTo(act === 'drop' ? '/desk/villages' : `/desk/villages/${mergerId}?done=1`);
  },
  ({ villageMergers: said }) => ({
    on: { field: 'on', label: said.day },
    leadOf: { field: 'leadOf', label: said.leadOf },
  }),
);

/** One merger of villages: before it what it would change, afterwards what it did. */
export default function MergerOfVillages() {
  const { merger, key, done } = useLoaded(loader);
  const acting = { idempotencyKey: key, answer: useAnswer() };
  const { words, language } = useFrame();
  const { villageMergers: said } = words;
  return (
    <Page
      title={said.becomes(merger.villages.length, villageName(merger.into.name, language))}
      back={{ href: '/desk/villages', label: said.title }}
    >
      {done && <Note tone="calm">{said.saved}</Note>}
      <ErrorSummary faults={acting.answer?.faults ?? []} />
      <HowItStands merger={merger} />
      <MergerNumbers merger={merger} />
      <Acts merger={merger} {...acting} />
      <Homes merger={merger} />
    </Page>
  );
}

type Of = { merger: VillageMergerShown };

function HowItStands({ merger }: Of) {
  const { words, language } = useFrame();
  const { villageMergers: said } = words;
  const spoken = useSpokenDay();
  const { villages, state, dueOn, mergedOn, undoneOn } = merger;
  const names = villages.map(({ name }) => villageName(name, language)).join('、');
  const when = [
    dueOn !== null && mergedOn === null && said.due(spoken(dueOn)),
    mergedOn !== null && said.done(spoken(mergedOn)),
    undoneOn !== null && said.undone(spoken(undoneOn)),
  ].filter((line) => line !== false);
  return (
    <div className="section stack">
      <Facts
        facts={[
          { label: said.from, text: <PlaceWords>{names}</PlaceWords> },
          { label: said.stands, text: when.join(' · ') || said.states[state] },
        ]}
      />
      <InItsWay merger={merger} />
    </div>
  );
}

/** What stood in its way on its day, else what stands in its way now. */
function InItsWay({ merger: { stuckWhy, obstacles } }: Of) {
  const { errors, villageMergers: said } = useWords();
  const codes = stuckWhy === null ? [...new Set(obstacles.map(({ code }) => code))] : [stuckWhy];
  if (codes.length === 0) return null;
  return (
    <Note tone="sun">
      <p>
        <strong>{stuckWhy === null ? said.obstacles : said.stuck}</strong>
      </p>
      {codes.map((code) => (
        <p key={code}>{errorSentence(errors, code)}</p>
      ))}
      {stuckWhy !== null && <p>{said.stuckDo}</p>}
    </Note>
  );
}

function Acts({ merger, ...acting }: Of & Acting) {
  if (merger.state === 'merged') return <UndoForm merger={merger} {...acting} />;
  const waits = merger.state === 'prepared' || merger.state === 'arranged';
  return waits ? <ArrangeForm merger={merger} {...acting} /> : null;
}

function Homes({ merger: { homes, villages } }: Of) {
  const { words, language } = useFrame();
  const { villageMergers: said } = words;
  if (homes.length === 0) return null;
  const nameOf = (code: string) =>
    villageName(villages.find((village) => village.code === code)?.name ?? '', language);
  return (
    <Section title={said.homes}>
      <p className="quiet">{said.homesHint}</p>
      <List>
        {homes.map(({ id, name, villageCode }) => (
          <ListRow
            key={id}
            href={`/desk/homes/${id}`}
            title={<OwnWords>{name}</OwnWords>}
            text={<PlaceWords>{nameOf(villageCode)}</PlaceWords>}
          />
        ))}
      </List>
    </Section>
  );
}
