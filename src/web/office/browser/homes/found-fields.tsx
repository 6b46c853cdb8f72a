import { Checkbox, Form, Input, Radio } from 'antd';
import { positionSources } from '../../../../core/homes/positions/position-sources.ts';
import { Villages } from '../parts/answers.ts';
import { ask } from '../parts/ask.ts';
import { NativeChoice } from '../parts/native-choice.tsx';
import { useOffice } from '../parts/office-words.tsx';
import { useAsked } from '../parts/use-asked.ts';

type Named = readonly { code: string; name: string }[];

const choicesOf = (places: Named) => [
  { value: '', label: '' },
  ...places.map(({ code, name }) => ({ value: code, label: name, own: true })),
];

/** The villages of the town that is chosen in this form. */
function useVillages(): Named {
  const form = Form.useFormInstance<{ town?: string }>();
  const town = Form.useWatch('town', form) ?? '';
  const { data } = useAsked(`villages ${town}`, async () =>
    town === '' ? [] : ask('villages', Villages, { town }),
  );
  return data ?? [];
}

export function WhatAndWhere() {
  const { words, kinds, reach } = useOffice();
  const { found } = words;
  const villages = useVillages();
  return (
    <>
      <Form.Item name="name" label={found.name}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="kind" label={found.kind}>
        <NativeChoice choices={Object.entries(kinds).map(([value, label]) => ({ value, label }))} />
      </Form.Item>
      <Form.Item name="town" label={found.town}>
        <NativeChoice choices={choicesOf(reach.towns)} />
      </Form.Item>
      <Form.Item name="villageCode" label={found.village}>
        <NativeChoice choices={choicesOf(villages)} />
      </Form.Item>
      <Form.Item name="place" label={found.place} extra={found.placeHint}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="address" label={found.address}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="addressHidden" valuePropName="checked">
        <Checkbox>{found.addressHidden}</Checkbox>
      </Form.Item>
      <Position />
    </>
  );
}

function Position() {
  const { found } = useOffice().words;
  const options = positionSources.map((value) => ({ value, label: found.positionSources[value] }));
  return (
    <>
      <Form.Item name="position" label={found.position} extra={found.positionHint}>
        <Input autoComplete="off" maxLength={1000} />
      </Form.Item>
      <Form.Item name="positionFrom" label={found.positionFrom}>
        <Radio.Group vertical options={options} />
      </Form.Item>
    </>
  );
}

export function WhenAndWho() {
  const { found } = useOffice().words;
  const opens = [
    { value: 'no', label: found.opensLater },
    { value: 'yes', label: found.opensNow },
  ];
  return (
    <>
      <Form.Item name="workdays" label={found.workdays} extra={found.hoursHint}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="weekend" label={found.weekend}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="leaderTitle" label={found.leaderTitle} extra={found.leaderTitleHint}>
        <Input maxLength={20} />
      </Form.Item>
      <Form.Item name="phone" label={found.phone}>
        <Input type="tel" inputMode="tel" autoComplete="off" maxLength={30} />
      </Form.Item>
      <Form.Item name="opensNow" label={found.opens}>
        <Radio.Group vertical options={opens} />
      </Form.Item>
    </>
  );
}
