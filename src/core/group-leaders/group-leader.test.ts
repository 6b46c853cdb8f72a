import { expect, test } from 'vitest';
import { groupNameOf, replacedBy } from './group-leader.ts';

test('one group is one, however its name or its grid is written', () => {
  for (const typed of ['3', '３组', '第3组', '03', '3 小组']) expect(groupNameOf(typed)).toBe('3组');
  for (const typed of ['网格003', '第3网格', '3号网格', '3网格', '3號網格', 'Grid 3'])
    expect(groupNameOf(typed)).toBe('003');
  expect(groupNameOf(' 东 组 ')).toBe('东组');
  expect(groupNameOf('三组')).toBe('三组');
  for (const read of ['3组', '003', '100', '东组', '三组']) expect(groupNameOf(read)).toBe(read);
});

test('whoever is named takes the place of who leads the village’s own group, else of the one that came along', () => {
  const own = { id: 'own', ofCode: '1', groupName: '东组' };
  const came = { id: 'came', ofCode: '2', groupName: '东组' };
  const another = { id: 'another', ofCode: '3', groupName: '东组' };
  const named = { villageCode: '1', groupName: '东组' };
  expect(replacedBy(named, [came, own])).toBe(own);
  expect(replacedBy(named, [came])).toBe(came);
  expect(replacedBy(named, [came, another])).toBe('ambiguous');
  expect(replacedBy({ ...named, groupName: '西组' }, [own, came])).toBeUndefined();
});

test('where the village of the group is said, nobody else’s place is taken', () => {
  const own = { id: 'own', ofCode: '1', groupName: '东组' };
  const came = { id: 'came', ofCode: '2', groupName: '东组' };
  const another = { id: 'another', ofCode: '3', groupName: '东组' };
  const named = { villageCode: '1', groupName: '东组' };
  expect(replacedBy({ ...named, ofCode: '3' }, [own, came, another])).toBe(another);
  expect(replacedBy({ ...named, ofCode: '1' }, [came])).toBeUndefined();
  expect(replacedBy({ ...named, ofCode: '2' }, [own, another])).toBeUndefined();
});
