/** Who leads the women's groups of a village. */
export const leaders = {
  title: 'Women’s group leaders',
  titleOf: (village: string) => `Group leaders of ${village}`,
  lead: 'Who leads which group or grid. Their phones are for the executive who leads the village and for its chair alone.',
  none: 'No group leader is noted yet.',
  toRingLead: 'One touch rings. Nothing is kept of whom you rang.',
  noneOfHers: 'No group leader is noted here yet. Ask your federation.',
  seeAll: 'Phones of the group leaders',
  seeOf: 'Group leaders',
  grid: (nth: number) => `Grid ${nth}`,
  cameFrom: (village: string, group: string) => `${group}, formerly ${village}`,
  nameless: 'No name',
  add: 'Name somebody, or somebody else',
  group: 'Which group or grid',
  groupHint:
    'The name or number of a group, or a grid as “grid 3”. Whoever leads it now does so until today.',
  name: 'Her name',
  phone: 'Mobile phone (leave it empty if unknown)',
  phoneHint: 'Tell her first. It is deleted 30 days after she stops.',
  addDo: 'She leads it from today',
  end: (name: string) => `${name} leads it no more`,
  done: 'Noted, from today.',
};
