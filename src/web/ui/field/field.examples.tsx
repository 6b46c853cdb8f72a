import type { Example } from '../example.ts';
import { ChecksField, RadioField, SelectField, TextArea, TextField, TickField } from './field.tsx';

export const fieldExamples: Example[] = [
  {
    name: 'text with a hint',
    node: <TextField id="ex-phone" label="手机号" hint="11 位，只用来登录和通知您" type="tel" />,
  },
  {
    name: 'text with a fault',
    node: (
      <TextField id="ex-wrong" label="手机号" fault="手机号要 11 位数字，请再看看。" defaultValue="1380000" />
    ),
  },
  { name: 'more than a line', node: <TextArea id="ex-area" label="再说几句（可以不写）" /> },
  {
    name: 'a choice',
    node: (
      <SelectField
        id="ex-select"
        label="在哪间屋"
        choices={[
          { value: '', label: '不定，到了再说' },
          { value: '1', label: '非遗乡情记忆室' },
        ]}
      />
    ),
  },
  {
    name: 'one thing to say yes to',
    node: <TickField id="ex-tick" label="节假日跟着国家放假" hint="调休上班的日子照常开" ticked />,
  },
  {
    name: 'one thing that must be said yes to',
    node: (
      <TickField id="ex-tick-wrong" label="照片里的人都同意了" fault="先问过她们，再勾上。" ticked={false} />
    ),
  },
  {
    name: 'a few choices, all seen',
    node: (
      <RadioField
        id="ex-radio"
        label="字的大小"
        chosen="large"
        choices={[
          { value: 'usual', label: '标准' },
          { value: 'large', label: '大字版' },
        ]}
      />
    ),
  },
  {
    name: 'a few choices, any number of them',
    node: (
      <ChecksField
        id="ex-checks"
        label="适合谁"
        hint="可以选几样"
        chosen={['children']}
        choices={[
          { value: 'herself', label: '自己来' },
          { value: 'children', label: '孩子' },
        ]}
      />
    ),
  },
];
