import { randomUUID } from 'node:crypto';
import { leaveAsExecutive } from '../../../src/core/executives/leave-as-executive.ts';
import { setOutreachRule } from '../../../src/core/executives/set-outreach-rule.ts';
import { endLink } from '../../../src/core/links/end-link.ts';
import { handOverLinks } from '../../../src/core/links/hand-over-links.ts';
import { joinLink } from '../../../src/core/links/join-link.ts';
import { leadVillage } from '../../../src/core/links/lead-village.ts';
import { listMyLinks } from '../../../src/core/links/list-my-links.ts';
import { moveLink } from '../../../src/core/links/move-link.ts';
import { gatherReach } from '../../../src/core/reach/gather-reach.ts';
import { isoWithOffset } from '../../../src/core/shared/dates.ts';
import { takeBackVisit } from '../../../src/core/visits/take-back-visit.ts';
import { channels } from '../../../src/core/visits/visit.ts';
import { logVisit } from '../../../src/core/visits/log-visit.ts';
import type { Chance } from '../chance/make-chance.ts';
import { asTheSystem, type Person } from '../factories.ts';
import type { Town } from '../open-town.ts';
import { aName, bringSome, takeOneBack } from '../rosters/bringing.ts';
import { sayOfTwo, undoOneAnswer } from '../same-women/answering.ts';
import { aVillage, mergeTwo, undoOne, type Villages } from './merging-villages.ts';
import { anExecutive, type Executive } from './outreach-town.ts';

const dayMs = 86_400_000;
const towns = ['370215002', '370215004'] as const;

/** A town in which anything of outreach may happen next; each step is one that the product allows. */
export type Model = {
  town: Town;
  office: Person;
  executives: Executive[];
  chance: Chance;
  villages: Villages;
  /** Those that were taken and not taken back yet. */
  rosters: string[];
};

/** Five villages of two towns. */
export async function someVillages(town: Town): Promise<Villages> {
  const codes = ['370215002008', '370215004210', '370215002101', '370215004102', '370215004103'];
  for (const code of codes.slice(2)) await aVillage(town, code);
  return { codes, merged: [], given: 0 };
}

const aPlace = ({ chance, villages }: Model): string => oneOf(chance, villages.codes) ?? '';

const oneOf = <T>(chance: Chance, all: readonly T[]): T | undefined => all[Math.floor(chance() * all.length)];

type Step = (model: Model, executive: Executive) => Promise<unknown>;

const join: Step = (model, executive) =>
  joinLink(executive.ctx(), { name: aName(model.chance), saidYes: 'phone', villageCode: aPlace(model) });

async function aLinkOf({ chance }: Model, executive: Executive, kinds = ['woman', 'chair']) {
  const links = await listMyLinks(executive.ctx());
  return oneOf(
    chance,
    links.filter(({ kind }) => kinds.includes(kind)),
  );
}

/** Today, or some days ago, as a phone without network brings it. */
const visit: Step = async (model, executive) => {
  const link = await aLinkOf(model, executive);
  if (!link) return;
  const joined = Date.parse(`${link.joinedOn}T12:00:00+08:00`);
  const ago = Math.floor(model.chance() ** 3 * 40) * dayMs;
  const at = new Date(Math.max(joined, model.town.clock().getTime() - ago));
  const visitedAt = isoWithOffset(at > model.town.clock() ? model.town.clock() : at);
  const channel = oneOf(model.chance, channels) ?? 'phone';
  const sent = { clientId: randomUUID(), personId: link.personId, channel, visitedAt };
  const { id: visitId } = await logVisit(executive.ctx(), sent);
  if (model.chance() < 0.1) await takeBackVisit(executive.ctx(), { visitId });
  if (model.chance() < 0.3) await logVisit(executive.ctx(), sent);
};

const decline: Step = async (model, executive) => {
  const link = await aLinkOf(model, executive, ['woman']);
  if (link) await endLink(executive.ctx(), { linkId: link.id, why: 'declined' });
};

const move: Step = async (model, executive) => {
  const link = await aLinkOf(model, executive, ['woman']);
  if (link) await moveLink(executive.ctx(), { linkId: link.id, villageCode: aPlace(model) });
};

const lead: Step = (model, executive) =>
  leadVillage(model.office.ctx(), {
    ...{ villageCode: aPlace(model), personId: executive.id },
    chairName: '李主席',
  });

const handOver: Step = async ({ office, executives, chance }, { executiveId: fromId }) => {
  const to = oneOf(chance, executives);
  if (to && to.executiveId !== fromId) await handOverLinks(office.ctx(), { fromId, toId: to.executiveId });
};

const appoint: Step = async (model) => {
  const { town, executives, chance } = model;
  const place = chance() < 0.5 ? oneOf(chance, towns) : aPlace(model);
  executives.push(await anExecutive(town, '孙大姐', place));
};

/** She leaves; sometimes what she held is handed over at once. */
const leave: Step = async (model, executive) => {
  if (model.executives.length < 3) return;
  model.executives.splice(model.executives.indexOf(executive), 1);
  await leaveAsExecutive(model.office.ctx(), executive);
  if (model.chance() < 0.5) await handOver(model, executive);
};

const changeRule: Step = ({ office, chance }) =>
  setOutreachRule(office.ctx(), {
    ...{ chairs: Math.floor(chance() * 3), links: Math.floor(chance() * 5) },
    ...{ chairDays: 1 + Math.floor(chance() * 10), linkDays: 1 + Math.floor(chance() * 20) },
  });

const gather: Step = ({ town }) => gatherReach(asTheSystem(town));

const aNight: Step = ({ town, chance }) => {
  town.clockAt.now = new Date(town.clock().getTime() + Math.ceil(chance() * 5) * dayMs);
  return Promise.resolve();
};

/** Each as often as it stands here. */
const steps: readonly Step[] = [
  ...[join, join, join, visit, visit, visit, visit, visit, visit, decline, move, lead, lead],
  ...[handOver, appoint, leave, changeRule, gather, aNight, aNight, mergeTwo, undoOne],
  ...[sayOfTwo, sayOfTwo, undoOneAnswer, bringSome, takeOneBack],
];

/** Something happens; minutes pass. */
export async function happen(model: Model): Promise<void> {
  const { town, chance, executives } = model;
  town.clockAt.now = new Date(town.clock().getTime() + 60_000 + Math.floor(chance() * 3_600_000));
  const executive = oneOf(chance, executives);
  const step = oneOf(chance, steps);
  if (executive && step) await step(model, executive);
}
