import { App, ConfigProvider, Tabs } from 'antd';
import { useMemo, useState } from 'react';
import { Reach, type First } from './parts/answers.ts';
import { ask } from './parts/ask.ts';
import { HomesTab } from './homes/homes-tab.tsx';
import { OfficeContext, type OfficeWords } from './parts/office-words.tsx';
import { useTheme } from './theme.ts';
import { useAsked } from './parts/use-asked.ts';
import { WordsTab } from './words/words-tab.tsx';

type DeskProps = {
  first: First;
  spoken: OfficeWords;
  largeText: boolean;
  nonce: string;
  layers: HTMLElement;
};

/** The desk: its homes, and what it says to them. */
export function OfficeDesk({ first, spoken, largeText, nonce, layers }: DeskProps) {
  const [turn, setTurn] = useState(0);
  const { last: reach = first.reach } = useAsked(`reach ${turn}`, () => ask('reach', Reach), first.reach);
  const { words } = spoken;
  const state = useMemo(() => ({ ...spoken, reach }), [spoken, reach]);
  const changed = () => setTurn((before) => before + 1);
  const tabs = [
    {
      key: 'homes',
      label: words.tabs.homes,
      children: <HomesTab first={first.homes} onChanged={changed} />,
    },
    { key: 'words', label: words.tabs.words, children: <WordsTab /> },
  ];
  return (
    <ConfigProvider
      csp={{ nonce }}
      theme={useTheme(largeText)}
      button={{ autoInsertSpace: false }}
      // Above the whole page they would write styles that bear no mark; here office.css holds the page still.
      getPopupContainer={() => layers}
    >
      <OfficeContext value={state}>
        <App component={false}>
          <Tabs items={tabs} />
        </App>
      </OfficeContext>
    </ConfigProvider>
  );
}
