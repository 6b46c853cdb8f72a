import { audiences, mostPlaces, type Audience } from '../../core/activities/activity.ts';
import type { Place } from '../../core/homes/home.ts';
import { faultOf } from '../fault-lines.ts';
import type { FormAnswer } from '../given-back/form-answer.ts';
import { ChecksField, TextArea, TextField } from '../ui/field/field.tsx';
import { useWords } from '../ui/frame/frame.tsx';
import { HomeAndPlace } from './home-and-place.tsx';

/** What the fields hold before anything is typed. */
export type ActivityTyped = {
  homeId?: string;
  placeId?: string;
  title: string;
  day: string;
  from: string;
  to: string;
  /** Absent where the number of places is not asked for. */
  capacity?: string;
  bring: string;
  summary: string;
  forWhom: readonly Audience[];
};

type ActivityFieldsProps = {
  places: readonly { home: { id: string; name: string }; places: readonly Place[] }[];
  known: ActivityTyped;
  answer: FormAnswer | undefined;
};

/** The fields of an activity: of a new one, of a draft, of one that is changed. */
export function ActivityFields({ places, known, answer }: ActivityFieldsProps) {
  const { desk } = useWords();
  /** What a field holds and what is wrong with it; what was typed stays. */
  const field = (id: string, otherwise = '') => ({
    id,
    fault: faultOf(answer?.faults, id),
    defaultValue: answer ? (answer.typed[id] ?? '') : otherwise,
  });
  const typedFor = audiences.filter((audience) => answer?.typed[`forWhom-${audience}`]);
  const homeOrRoom = (id: string) => field(id, (id === 'homeId' ? known.homeId : known.placeId) ?? '');
  return (
    <>
      <HomeAndPlace places={places} field={homeOrRoom} />
      {/* No maxLength: it would cut what is pasted without a word; what is too long is said and stays. */}
      <TextField {...field('title', known.title)} label={desk.title} hint={desk.titleHint} required />
      <TextField {...field('day', known.day)} label={desk.day} type="date" required />
      <div className="fields">
        <TextField {...field('from', known.from)} label={desk.from} type="time" required />
        <TextField {...field('to', known.to)} label={desk.to} type="time" required />
      </div>
      {known.capacity !== undefined && <Capacity field={field('capacity', known.capacity)} />}
      <ForWhom chosen={answer ? typedFor : known.forWhom} />
      <TextField {...field('bring', known.bring)} label={desk.bring} hint={desk.bringHint} />
      <TextArea {...field('summary', known.summary)} label={desk.summary} />
    </>
  );
}

function ForWhom({ chosen }: { chosen: readonly Audience[] }) {
  const { life } = useWords();
  return (
    <ChecksField
      id="forWhom"
      label={life.forWhom}
      hint={life.forWhomHint}
      choices={audiences.map((value) => ({ value, label: life.audience[value] }))}
      chosen={chosen}
    />
  );
}

function Capacity({ field }: { field: { id: string; fault: string | undefined; defaultValue: string } }) {
  const { desk } = useWords();
  return (
    <TextField
      {...field}
      label={desk.capacity}
      hint={desk.capacityHint}
      type="number"
      inputMode="numeric"
      min={1}
      max={mostPlaces}
    />
  );
}
