import { showHome } from '../../../core/homes/show-home.ts';
import { listTalents, type TalentItem } from '../../../core/talents/asking/list-talents.ts';
import { useLoaded } from '../../loaded.ts';
import { loading, partOf } from '../../page-request.ts';
import { ButtonLink, Buttons } from '../../ui/button/button.tsx';
import { useFrame, useWords } from '../../ui/frame/frame.tsx';
import { List, ListRow } from '../../ui/list/list.tsx';
import { Note } from '../../ui/note/note.tsx';
import { OwnWords } from '../../ui/own-words/own-words.tsx';
import { Page } from '../../ui/page/page.tsx';
import { StateTag } from '../../ui/state-tag/state-tag.tsx';

export const loader = loading(async ({ ctx }, args) => {
  const homeId = partOf(args, 'id');
  const cursor = new URL(args.request.url).searchParams.get('cursor') ?? undefined;
  const talents = await listTalents(ctx, { homeId, ...(cursor !== undefined && { cursor }) });
  return { ...talents, home: (await showHome(ctx, homeId)).name };
});

/** Who has told this home what she can do, for its host to call on. */
export default function Talents() {
  const { items, nextCursor, home } = useLoaded(loader);
  const { requests, desk, talents } = useFrame().words;
  return (
    <Page
      title={talents.desk.title}
      lead={talents.desk.lead}
      back={{ href: '/desk/today', label: desk.today }}
    >
      <div className="section">
        {items.length === 0 ? (
          <Note tone="calm">{talents.desk.empty}</Note>
        ) : (
          <List label={home}>
            {items.map((talent) => (
              <Row key={talent.id} talent={talent} />
            ))}
          </List>
        )}
      </div>
      {nextCursor && (
        <Buttons>
          <ButtonLink kind="quiet" href={`?cursor=${encodeURIComponent(nextCursor)}`}>
            {requests.more}
          </ButtonLink>
        </Buttons>
      )}
    </Page>
  );
}

function Row({ talent }: { talent: TalentItem }) {
  const { talents, suggestions } = useWords();
  const { id, words: said, kinds, contact, state, asked } = talent;
  const names = kinds.map((kind) => talents.kinds[kind]);
  return (
    <ListRow
      href={`/desk/talents/${id}`}
      title={said === null ? suggestions.gone : <OwnWords>{said}</OwnWords>}
      text={
        <>
          {names.join(' · ')}
          {names.length > 0 && contact.name !== undefined && ' · '}
          {contact.name !== undefined && <OwnWords>{contact.name}</OwnWords>}
        </>
      }
      end={<HowItStands isResting={state === 'resting'} asked={asked} />}
    />
  );
}

/** That she rests, or how the last thing stands for which she was asked; else nothing. */
function HowItStands({ isResting, asked }: { isResting: boolean; asked: TalentItem['asked'] }) {
  const { desk } = useWords().talents;
  if (isResting) return <StateTag>{desk.resting}</StateTag>;
  if (asked === null || asked === 'taken-back') return null;
  return <StateTag tone={asked === 'can' ? 'calm' : 'sun'}>{desk.said[asked]}</StateTag>;
}
