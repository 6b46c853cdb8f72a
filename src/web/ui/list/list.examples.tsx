import type { Example } from '../example.ts';
import { List, ListFold, ListRow } from './list.tsx';

export const listExamples: Example[] = [
  {
    name: 'rows that lead on',
    node: (
      <List label="微家">
        <ListRow href="/" title="佳源都市妇女微家" text="开着呢，17:30 关门" end="420 米" />
        <ListRow href="/" title="名都苑妇女微家" text="还没开门，今天 14:00 开" end="1.2 公里" />
      </List>
    ),
  },
  {
    name: 'a name of thirty letters',
    node: (
      <List label="很长的名字">
        <ListRow
          href="/"
          title="即墨区北安街道泉东新村东片区第三网格巾帼志愿服务妇女微家示范点"
          text="开着呢"
          end="23 公里"
        />
      </List>
    ),
  },
  {
    name: 'a row that opens',
    node: (
      <List label="谁看过">
        <ListFold title="即墨区维权岗" text="今天（周三）看了 2 次，最近上午 9:30">
          <li className="list__text">打开看了 · 上午 9:30</li>
          <li className="list__text">名单上看到一行 · 上午 9:10</li>
        </ListFold>
        <ListRow title="即墨区咨询师" text="在办" />
      </List>
    ),
  },
  {
    name: 'rows that stay',
    node: (
      <List label="队伍">
        <ListRow title="社区公益热心微家" text="邻里互助" end="12 人" />
      </List>
    ),
  },
];
