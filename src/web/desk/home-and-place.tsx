import type { Place } from '../../core/homes/home.ts';
import { SelectField } from '../ui/field/field.tsx';
import { useWords } from '../ui/frame/frame.tsx';

type HomeAndPlaceProps = {
  places: readonly { home: { id: string; name: string }; places: readonly Place[] }[];
  field: (id: string) => { id: string; fault: string | undefined; defaultValue: string };
};

/** Which home and which room; a host of one home is not asked for the home. */
export function HomeAndPlace({ places, field }: HomeAndPlaceProps) {
  const { desk } = useWords();
  const several = places.length > 1;
  const rooms = places.flatMap(({ home, places: ofHome }) =>
    ofHome.map(({ id, name }) => ({
      value: id,
      label: several ? `${home.name} · ${name}` : name,
      own: true,
    })),
  );
  const homes = places.map(({ home }) => ({ value: home.id, label: home.name, own: true }));
  return (
    <>
      {several ? (
        <SelectField {...field('homeId')} label={desk.home} choices={homes} />
      ) : (
        <input type="hidden" name="homeId" value={homes[0]?.value} />
      )}
      {rooms.length > 0 && (
        <SelectField
          {...field('placeId')}
          label={desk.place}
          choices={[{ value: '', label: desk.noPlace }, ...rooms]}
        />
      )}
    </>
  );
}
