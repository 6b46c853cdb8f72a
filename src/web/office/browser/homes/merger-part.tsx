import { Button, Flex, Skeleton, Typography } from 'antd';
import { useState } from 'react';
import { Merger, type Home } from '../parts/answers.ts';
import { ask } from '../parts/ask.ts';
import { Failed, Refusal } from '../parts/failed.tsx';
import { Part } from '../parts/form-parts.tsx';
import { HomePicker } from '../parts/home-picker.tsx';
import { useOffice } from '../parts/office-words.tsx';
import { Sure } from '../parts/sure.tsx';
import { useAct } from '../parts/use-act.ts';
import { useAsked } from '../parts/use-asked.ts';

type MergerProps = { home: Home; onChanged: () => void; onGone: () => void };

/** Two homes may become one: first marked, so that all can see what would move, then done. */
export function MergerPart({ home, onChanged, onGone }: MergerProps) {
  const { merger } = useOffice().words;
  return (
    <Part title={merger.title}>
      {home.merger ? (
        <Prepared home={home} merger={home.merger} onChanged={onChanged} onGone={onGone} />
      ) : (
        <Prepare home={home} onChanged={onChanged} />
      )}
    </Part>
  );
}

function Prepare({ home, onChanged }: Pick<MergerProps, 'home' | 'onChanged'>) {
  const { words } = useOffice();
  const { merger } = words;
  const [choosing, setChoosing] = useState(false);
  const [into, setInto] = useState<string>();
  const { doing, refusal, run } = useAct(onChanged);
  if (!choosing) return <Button onClick={() => setChoosing(true)}>{merger.choose}</Button>;
  return (
    <Flex vertical gap="small" className="office__form">
      <Refusal sentence={refusal} />
      <HomePicker
        label={merger.into}
        hint={merger.intoHint}
        without={home.id}
        onPick={([first]) => setInto(first)}
      />
      <Typography.Text type="secondary">{merger.prepareHow}</Typography.Text>
      <Flex gap="small" wrap>
        <Button
          type="primary"
          loading={doing}
          disabled={into === undefined}
          onClick={() => void run('prepare-merger', { fromId: home.id, intoId: into ?? '' })}
        >
          {merger.prepare}
        </Button>
        <Button onClick={() => setChoosing(false)}>{words.cancel}</Button>
      </Flex>
    </Flex>
  );
}

type PreparedProps = MergerProps & { merger: NonNullable<Home['merger']> };

function Prepared({ home, merger, onChanged, onGone }: PreparedProps) {
  const { words } = useOffice();
  const { data, failed, again } = useAsked(merger.id, () => ask('merger', Merger, { id: merger.id }));
  const merge = useAct(onGone);
  const drop = useAct(onChanged);
  if (failed) return <Failed again={again} />;
  if (!data) return <Skeleton active />;
  return (
    <>
      <Typography.Text strong>{words.merger.will(merger.into.name)}</Typography.Text>
      <ul className="office__moves">
        {words.merger.moves(data.moving).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <Refusal sentence={merge.refusal ?? drop.refusal} />
      <Flex gap="small" wrap>
        <Sure
          label={words.merger.merge}
          ask={words.merger.mergeAsk(home.name, merger.into.name)}
          how={words.merger.mergeHow}
          yes={words.merger.merge}
          doing={merge.doing}
          onYes={() => void merge.run('merge-homes', { mergerId: merger.id })}
        />
        <Button loading={drop.doing} onClick={() => void drop.run('drop-merger', { mergerId: merger.id })}>
          {words.merger.drop}
        </Button>
      </Flex>
    </>
  );
}
