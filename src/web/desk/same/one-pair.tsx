import type { OneOfTwo, SameWoman } from '../../../core/same-women/same-woman.ts';
import { Button } from '../../ui/button/button.tsx';
import { Card } from '../../ui/card/card.tsx';
import { RadioField } from '../../ui/field/field.tsx';
import { useFrame } from '../../ui/frame/frame.tsx';
import { OwnWords } from '../../ui/own-words/own-words.tsx';
import { villageName } from '../../view/village-name.ts';
import { useSpokenDay } from '../../view/words/use-spoken-day.ts';
import { BothNames } from './both-names.tsx';
import { formFields } from '../cases/mediation/form-fields.ts';
import { Fold, type Acting } from '../fold.tsx';

export const idOfPair = ({ women: [one, other] }: SameWoman): string => `${one.personId}_${other.personId}`;

type PairProps = Acting & { pair: SameWoman };

/** Who knows each of the two, and since when; what the office says of them. */
export function OnePair({ pair, ...acting }: PairProps) {
  const { sameWomen } = useFrame().words;
  const [one, other] = pair.women;
  return (
    <Card>
      <h2>
        <BothNames one={one.name} other={other.name} />
      </h2>
      <p className="quiet small">{sameWomen.grounds[pair.ground]}</p>
      <ul>
        {pair.women.map((woman) => (
          <li key={woman.personId}>
            <WhoKnows woman={woman} named={one.name !== other.name} />
          </li>
        ))}
      </ul>
      <SayDifferent pair={pair} {...acting} />
      <SaySame pair={pair} {...acting} />
    </Card>
  );
}

function useWhoKnows(): (woman: OneOfTwo) => string {
  const { sameWomen } = useFrame().words;
  const spoken = useSpokenDay();
  return ({ kind, executiveName, since }) =>
    (kind === 'link' ? sameWomen.kept : sameWomen.toAsk)(executiveName, spoken(since));
}

function WhoKnows({ woman, named }: { woman: OneOfTwo; named: boolean }) {
  const { language } = useFrame();
  const whoKnows = useWhoKnows();
  const parts = [...(named ? [woman.name] : []), villageName(woman.villageName, language), whoKnows(woman)];
  return <OwnWords>{parts.join(' · ')}</OwnWords>;
}

function SaySame({ pair, ...acting }: PairProps) {
  const { sameWomen } = useFrame().words;
  const [one, other] = pair.women;
  const whoKnows = useWhoKnows();
  const of = idOfPair(pair);
  // Who has not been asked yet cannot stay in the place of one who said yes.
  const some = pair.women.filter(({ kind }) => kind === 'link');
  const staying = some.length === 0 ? pair.women : some;
  const isOfOne = one.executiveName === other.executiveName;
  const { defaultValue, ...field } = formFields(acting, 'same', of)('staysId', pair.staysId);
  return (
    <Fold {...acting} act="same" of={of} title={sameWomen.same} label={sameWomen.sameDo}>
      {staying.length > 1 && !isOfOne ? (
        <RadioField
          {...field}
          label={sameWomen.who}
          choices={staying.map((woman) => ({ value: woman.personId, label: whoKnows(woman) }))}
          chosen={defaultValue}
        />
      ) : (
        <p>{sameWomen.whoStays(staying[0]?.executiveName ?? '')}</p>
      )}
      <p className="quiet small">{isOfOne ? sameWomen.twiceHint : sameWomen.sameHint}</p>
    </Fold>
  );
}

function SayDifferent({ pair, idempotencyKey }: PairProps) {
  const { sameWomen } = useFrame().words;
  const [one, other] = pair.women;
  return (
    <form method="post">
      <input type="hidden" name="key" value={idempotencyKey} />
      <input type="hidden" name="of" value={idOfPair(pair)} />
      <Button name="act" value="different" kind="quiet" small>
        <span aria-hidden="true">{sameWomen.different}</span>
        <span className="unseen">{sameWomen.differentOf(one.name, other.name)}</span>
      </Button>
    </form>
  );
}
