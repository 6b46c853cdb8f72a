import type { FreeTimes } from '../../../core/consultations/booking/list-free-times.ts';
import type { ConsultationItem } from '../../../core/consultations/running/list-consultations.ts';
import { TimesOfOne } from '../../resident/consultations/free-times.tsx';
import { Button, Buttons } from '../../ui/button/button.tsx';
import { TextArea } from '../../ui/field/field.tsx';
import { useAnswer, useFrame, useWords } from '../../ui/frame/frame.tsx';
import { List, ListRow } from '../../ui/list/list.tsx';
import { Note } from '../../ui/note/note.tsx';
import { OwnWords } from '../../ui/own-words/own-words.tsx';
import { Section } from '../../ui/page/page.tsx';
import { StateTag } from '../../ui/state-tag/state-tag.tsx';
import { typedField } from '../../view/forms/typed-field.ts';
import { momentOf } from '../../view/moments.ts';

type BookedPartProps = {
  booked: readonly ConsultationItem[];
  free: readonly FreeTimes[];
  mayWork: boolean;
  idempotencyKey: string;
};

export function BookedPart({ booked, free, mayWork, idempotencyKey }: BookedPartProps) {
  const words = useWords().consultations.case;
  return (
    <>
      <Section title={words.booked}>
        {booked.length === 0 ? (
          <Note tone="calm">{words.none}</Note>
        ) : (
          <Rows {...{ booked, mayWork, idempotencyKey }} />
        )}
      </Section>
      {mayWork && <BookForm {...{ free, idempotencyKey }} />}
    </>
  );
}

function BookForm({ free, idempotencyKey }: Pick<BookedPartProps, 'free' | 'idempotencyKey'>) {
  const { consultations } = useWords();
  const answer = useAnswer();
  const field = typedField(answer?.typed['act'] === 'book' ? answer : undefined);
  const words = consultations.case;
  return (
    <Section title={words.book}>
      {free.length === 0 ? (
        <Note tone="calm">{consultations.nobody}</Note>
      ) : (
        <form method="post" noValidate>
          <input type="hidden" name="key" value={`${idempotencyKey}-book`} />
          <div id="time" tabIndex={-1}>
            {free.map((one) => (
              <TimesOfOne key={one.id} one={one} chosen={answer?.typed['time']} showHome />
            ))}
          </div>
          <TextArea {...field('reason')} label={words.reason} hint={words.reasonHint} />
          <Buttons>
            <Button name="act" value="book">
              {words.bookButton}
            </Button>
          </Buttons>
        </form>
      )}
    </Section>
  );
}

function Rows({ booked, mayWork, idempotencyKey }: Omit<BookedPartProps, 'free'>) {
  const { words, now } = useFrame();
  const { consultations, dates } = words;
  return (
    <List label={consultations.case.booked}>
      {booked.map((one) => (
        <ListRow
          key={one.id}
          title={dates.moment(momentOf(one.startsAt, now))}
          text={
            <>
              <OwnWords>
                {[one.title, one.homeName, one.placeName, one.reason].filter(Boolean).join(' · ')}
              </OwnWords>
              {one.ending !== null && (
                <span className="tags">
                  <StateTag>{consultations.desk.ending[one.ending]}</StateTag>
                </span>
              )}
              {mayWork && one.ending === null && one.startsAt > now && (
                <form method="post">
                  <input type="hidden" name="key" value={`${idempotencyKey}-${one.id}`} />
                  <input type="hidden" name="consultationId" value={one.id} />
                  <Button small kind="quiet" name="act" value="end">
                    {consultations.case.giveBack}
                  </Button>
                </form>
              )}
            </>
          }
        />
      ))}
    </List>
  );
}
