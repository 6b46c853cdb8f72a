import { Checkbox, Flex, Input, Radio, Typography } from 'antd';
import { useId, useState } from 'react';
import { Homes, type HomeBelow } from './answers.ts';
import { ask } from './ask.ts';
import { useOffice } from './office-words.tsx';
import { Own, PlaceOf } from './own.tsx';
import { useAsked } from './use-asked.ts';

type PickerProps = {
  label: string;
  hint: string;
  without?: string;
  several?: boolean;
  onPick: (homeIds: string[]) => void;
};

/** Finds homes by a few letters and picks one, or several; what was picked stays while she looks for the next. */
export function HomePicker({ label, hint, without, several = false, onPick }: PickerProps) {
  const { words } = useOffice();
  const id = useId();
  const [q, setQ] = useState('');
  const [picked, setPicked] = useState<HomeBelow[]>([]);
  const { data, last } = useAsked(`homes ${q}`, () => ask('homes', Homes, { q, sort: 'village' }));
  const isPicked = (home: HomeBelow) => picked.some((one) => one.id === home.id);
  const found = (last?.items ?? []).filter((home) => home.id !== without && !isPicked(home));
  const pick = (homes: HomeBelow[]) => {
    setPicked(homes);
    onPick(homes.map((home) => home.id));
  };
  const toggle = (home: HomeBelow) => {
    const others = several ? picked.filter((one) => one.id !== home.id) : [];
    pick(isPicked(home) ? others : [...others, home]);
  };
  const Box = several ? Checkbox : Radio;
  return (
    <Flex vertical gap="small">
      <label htmlFor={id}>{label}</label>
      <Input
        id={id}
        value={q}
        placeholder={hint}
        maxLength={60}
        onChange={(event) => setQ(event.target.value)}
      />
      <fieldset aria-label={label} className="office__picks">
        {data?.items.length === 0 && <Typography.Text type="secondary">{words.none}</Typography.Text>}
        {[...picked, ...found].map((home) => (
          <Box key={home.id} checked={isPicked(home)} onChange={() => toggle(home)}>
            <Own>{home.name}</Own> · <PlaceOf>{home.villageName}</PlaceOf>
          </Box>
        ))}
      </fieldset>
    </Flex>
  );
}
