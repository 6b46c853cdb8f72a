import { redirect } from 'react-router';
import { listHomesToFurnish } from '../../../core/homes/desk/show-furnishing.ts';
import { needsSecondStep } from '../../../core/offices/needs-second-step.ts';
import { forbidden } from '../../../core/shared/errors.ts';
import { useLoaded } from '../../loaded.ts';
import { loading } from '../../page-request.ts';
import { hersOf } from '../../cells/her-cells.ts';
import { useWords } from '../../ui/frame/frame.tsx';
import { List, ListRow } from '../../ui/list/list.tsx';
import { Note } from '../../ui/note/note.tsx';
import { OwnWords } from '../../ui/own-words/own-words.tsx';
import { Page } from '../../ui/page/page.tsx';

export const loader = loading(async (page, { request }) => {
  const all = await Promise.all((await hersOf(page)).map(listHomesToFurnish));
  const homes = all.flatMap(({ homes }) => homes);
  const mayTitleLeaders = all.some((one) => one.mayTitleLeaders);
  // Without her second step an office sees no home below it, and would think that there is none.
  if (homes.length === 0 && (await needsSecondStep(page.ctx))) throw forbidden('second-step-needed');
  const [only] = homes;
  if (only && homes.length === 1 && !mayTitleLeaders) throw redirect(`/desk/homes/${only.id}`);
  return { homes, mayTitleLeaders, saved: new URL(request.url).searchParams.has('saved') };
});

/** Which home's page; whoever keeps one alone goes straight on to it. */
export default function HomesToFurnish() {
  const { homes, mayTitleLeaders, saved } = useLoaded(loader);
  const { furnish, frame, desk } = useWords();
  return (
    <Page title={furnish.whichHome} back={{ href: '/desk/today', label: frame.today }}>
      {saved && (
        <div className="section">
          <Note tone="calm">{furnish.saved}</Note>
        </div>
      )}
      {mayTitleLeaders && (
        <div className="section">
          <List>
            <ListRow href="/desk/homes/titles" title={furnish.titles} />
          </List>
        </div>
      )}
      <div className="section">
        {homes.length === 0 && <Note>{desk.noHomes}</Note>}
        <List>
          {homes.map(({ id, name }) => (
            <ListRow key={id} href={`/desk/homes/${id}`} title={<OwnWords>{name}</OwnWords>} />
          ))}
        </List>
      </div>
    </Page>
  );
}
