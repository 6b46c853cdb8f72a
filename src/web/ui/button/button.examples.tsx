import type { Example } from '../example.ts';
import { Icon } from '../icon/icon.tsx';
import { Button, ButtonLink, Buttons } from './button.tsx';

export const buttonExamples: Example[] = [
  { name: 'the main act of a page', node: <Button>报名</Button> },
  {
    name: 'the main act and what stands beside it',
    node: (
      <Buttons>
        <Button>让给别人</Button>
        <ButtonLink kind="quiet" href="/">
          我还去
        </ButtonLink>
      </Buttons>
    ),
  },
  { name: 'what cannot be undone', node: <Button kind="warn">注销，删掉我的记录</Button> },
  {
    name: 'small, with an icon',
    node: (
      <ButtonLink kind="quiet" small href="tel:12338">
        <Icon name="phone" />
        12338
      </ButtonLink>
    ),
  },
  {
    name: 'a long sentence in a narrow place',
    node: <Button>Take the place for my mother, my daughter and for me as well</Button>,
  },
];
