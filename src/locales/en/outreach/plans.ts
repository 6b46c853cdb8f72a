import type { plans as source } from '../../zh-Hans/outreach/plans.ts';

const villagesOf = (many: number) => (many === 1 ? '1 village' : `${many} villages`);
const womenOf = (many: number) => (many === 1 ? '1 woman' : `${many} women`);
const executivesOf = (many: string) => (many === '1' ? '1 more executive' : `${many} more executives`);

/** The office's plan of who keeps touch with whom. */
export const plans: typeof source = {
  title: 'Which executive for which village',
  lead: 'By distance, town, and who keeps touch today, so that everybody has enough. It only proposes: each lead is set by your own touch, and each woman is asked.',
  where: 'For which place',
  ask: 'Make a plan',
  again: 'Plan again',
  limits: 'The most for one person',
  mostChairs: 'The most villages that one executive leads',
  mostLinks: 'The most women that one executive keeps touch with',
  limitsHint: (chairs: number, links: number) =>
    `Left empty, twice the rule: ${villagesOf(chairs)}, ${womenOf(links)}.`,
  none: 'There is no plan of this place yet. It takes about a minute; you may go and do something else.',
  waiting: 'It waits for its turn.',
  solving: 'It is being made.',
  soFar: (gap: string) => `There is one already, at most ${gap} above the best; it is still getting better.`,
  look: 'See whether it is done',
  stop: 'Stop it',
  stopped: 'Stopped.',
  failed: 'No plan came of it. Try again; if it fails again, allow more for one person.',
  done: (day: string) => `Made on ${day}.`,
  sum: (villages: number, executives: number) =>
    `${villagesOf(villages)}, ${executives === 1 ? '1 executive' : `${executives} executives`}.`,
  proof: (gap: string) => `It is proven that no plan has ways shorter by more than ${gap}.`,
  isBest: 'It is proven that no plan has shorter ways.',
  lacksTitle: 'Not all of the rule can be kept yet',
  lacksWhy: 'In the plan below as little is missing as can be.',
  lacks: {
    'villages-without-lead': (place: string, missing: number, executives: string) =>
      `${place} lacks ${executivesOf(executives)}: nobody can lead ${villagesOf(missing)}.`,
    'links-without-executive': (place: string, missing: number, executives: string) =>
      `${place} lacks ${executivesOf(executives)}: nobody can keep touch with ${womenOf(missing)}.`,
    'chairs-below-rule': (place: string, missing: number) =>
      `${place} has too few villages: its executives are ${missing} short of the rule together.`,
    'links-below-rule': (place: string, missing: number) =>
      `${place} has too few women to ask: its executives are ${missing} short of the rule together.`,
  },
  some: 'some',
  changes: (many: number) => `${villagesOf(many)} with a new lead`,
  noChanges: 'Every village keeps its lead.',
  someone: 'An executive without a name',
  accept: (who: string, village: string) => `Set: ${who} leads ${village}`,
  acceptShort: 'Set it so',
  chairName: 'What the village’s chair is called',
  chairHint: 'For example “Chair Li”',
  accepted: 'Set. From today she keeps touch with the chair.',
  set: 'set already',
  far: (distance: string) => `${distance} away`,
  farUnknown: 'the way is not known',
  sameTown: 'same town',
  otherTown: 'another town: its own has nobody left',
  leadsToday: 'leads it today',
  new: 'nobody leads it today',
  change: 'somebody else leads it today',
  people: 'For each executive',
  peopleWhy: 'Of women there are numbers, no names. Whoever is taken over or asked says yes herself.',
  load: (villages: number, women: number) =>
    `leads ${villagesOf(villages)}, keeps touch with ${womenOf(women)}`,
  leads: 'leads it',
  kept: (many: number) => `goes on with ${many}`,
  takenOver: (many: number) => `takes over ${many}`,
  toAsk: (many: number) => `asks ${many} more`,
};
