import type { GroupLeader, LeaderToRing } from '../../../core/group-leaders/group-leader.ts';
import { isGridName } from '../../../core/group-leaders/group-leader.ts';
import { useFrame, useWords } from '../../ui/frame/frame.tsx';
import { List, ListRow } from '../../ui/list/list.tsx';
import { OwnWords } from '../../ui/own-words/own-words.tsx';
import { villageName } from '../../view/village-name.ts';

/** 东组, 第 3 网格; of which village, where it came with one that is part of this one. */
export function useGroupName(): (leader: Pick<GroupLeader, 'groupName' | 'ofVillageName'>) => string {
  const { words, language } = useFrame();
  const { leaders } = words;
  return ({ groupName, ofVillageName }) => {
    const group = isGridName(groupName) ? leaders.grid(Number(groupName)) : groupName;
    return ofVillageName === null ? group : leaders.cameFrom(villageName(ofVillageName, language), group);
  };
}

/** Whom to ring, each by one touch; nothing is kept of who was. */
export function LeadersToRing({ toRing }: { toRing: readonly LeaderToRing[] }) {
  const { leaders } = useWords();
  const groupOf = useGroupName();
  return (
    <List label={leaders.title}>
      {toRing.map(({ phone, name, ...leader }) => (
        <ListRow
          key={leader.id}
          {...(phone === null ? { end: leaders.noPhone } : { href: `tel:${phone}`, end: phone })}
          title={<OwnWords>{name ?? leaders.nameless}</OwnWords>}
          text={groupOf(leader)}
        />
      ))}
    </List>
  );
}
