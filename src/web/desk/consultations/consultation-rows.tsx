import type { ConsultationItem } from '../../../core/consultations/running/list-consultations.ts';
import { Button, Buttons } from '../../ui/button/button.tsx';
import { useFrame, useWords } from '../../ui/frame/frame.tsx';
import { List, ListRow } from '../../ui/list/list.tsx';
import { OwnWords } from '../../ui/own-words/own-words.tsx';
import { StateTag } from '../../ui/state-tag/state-tag.tsx';
import { momentOf } from '../../view/moments.ts';

type RowsProps = { items: readonly ConsultationItem[]; idempotencyKey: string };

export function ConsultationRows({ items, idempotencyKey }: RowsProps) {
  const { words, now } = useFrame();
  const { desk } = words.consultations;
  return (
    <List label={desk.title}>
      {items.map((item) => (
        <ListRow
          key={item.id}
          title={
            <>
              <span className="numbers row-time">{words.dates.moment(momentOf(item.startsAt, now))}</span>{' '}
              {item.name === null ? desk.noName : <OwnWords>{item.name}</OwnWords>}
            </>
          }
          text={
            <>
              <OwnWords>{[item.title, item.homeName, item.placeName].join(' · ')}</OwnWords>
              {item.reason !== null && (
                <span className="request__note">
                  <OwnWords>{item.reason}</OwnWords>
                </span>
              )}
              <HowToReach contact={item.contact} />
              <Tags item={item} />
              {item.ending === null && <Acts item={item} idempotencyKey={idempotencyKey} />}
            </>
          }
        />
      ))}
    </List>
  );
}

function HowToReach({ contact: { way, when, number } }: Pick<ConsultationItem, 'contact'>) {
  const { desk } = useWords().consultations;
  const ways: Readonly<Record<string, string>> = desk.way;
  const said = [way === null ? null : ways[way], number, when].filter(Boolean);
  if (said.length === 0) return null;
  return (
    <span className="request__note quiet">
      <OwnWords>{said.join(' · ')}</OwnWords>
    </span>
  );
}

function Tags({ item: { kind, isFirst, isOfACase, ending } }: { item: ConsultationItem }) {
  const { desk } = useWords().consultations;
  return (
    <span className="tags">
      <StateTag>{desk.kinds[kind]}</StateTag>
      {isFirst === true && <StateTag>{desk.first}</StateTag>}
      {isOfACase && <StateTag tone="sun">{desk.ofACase}</StateTag>}
      {ending !== null && <StateTag tone="calm">{desk.ending[ending]}</StateTag>}
    </span>
  );
}

/** Once it has begun, what became of it; before, that she cannot come herself. */
function Acts({ item, idempotencyKey }: { item: ConsultationItem; idempotencyKey: string }) {
  const { words, now } = useFrame();
  const { desk } = words.consultations;
  const begun = item.startsAt <= now;
  return (
    <form method="post">
      <input type="hidden" name="key" value={`${idempotencyKey}-${item.id}`} />
      <input type="hidden" name="id" value={item.id} />
      <Buttons>
        {begun ? (
          <>
            <Button small name="outcome" value="took-place">
              {desk.tookPlace}
            </Button>
            <Button small kind="quiet" name="outcome" value="missed">
              {desk.missed}
            </Button>
          </>
        ) : (
          <Button small kind="quiet" name="outcome" value="called-off" title={desk.callOffWhy}>
            {desk.callOff}
          </Button>
        )}
      </Buttons>
    </form>
  );
}
