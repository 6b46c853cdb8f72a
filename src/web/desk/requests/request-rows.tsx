import type { RequestItem } from '../../../core/requests/queue/present-item.ts';
import { useFrame } from '../../ui/frame/frame.tsx';
import { List, ListRow } from '../../ui/list/list.tsx';
import { OwnWords } from '../../ui/own-words/own-words.tsx';
import { StateTag } from '../../ui/state-tag/state-tag.tsx';
import { momentOf } from '../../view/moments.ts';
import { clockWords } from '../../view/requests/clock-words.ts';

/** Requests by when somebody must be answered; nothing of what anybody said. */
export function RequestRows({ items, label }: { items: readonly RequestItem[]; label: string }) {
  const { words, now } = useFrame();
  const { requests } = words;
  return (
    <List label={label}>
      {items.map((item) => {
        const clock = clockWords(item, now, words);
        return (
          <ListRow
            key={item.id}
            href={`/desk/requests/${item.id}`}
            title={
              item.triage
                ? `${requests.door[item.door]} · ${requests.level[item.triage]}`
                : requests.door[item.door]
            }
            text={<Where item={item} />}
            end={<StateTag tone={clock.tone}>{clock.text}</StateTag>}
          />
        );
      })}
    </List>
  );
}

/** When and how it came, at which home it lies, who has it. */
function Where({ item }: { item: RequestItem }) {
  const { words, now } = useFrame();
  const { requests, dates } = words;
  const came = requests.cameAt(dates.stamp(momentOf(item.submittedAt, now)));
  return (
    <>
      {came}
      {item.channel !== 'online' && ` · ${requests.channel[item.channel]}`}
      {item.home && (
        <>
          {' · '}
          <OwnWords>{item.home.name}</OwnWords>
        </>
      )}
      {item.owner && (
        <>
          {' · '}
          <OwnWords>{requests.withWhom(item.owner.name)}</OwnWords>
        </>
      )}
    </>
  );
}
