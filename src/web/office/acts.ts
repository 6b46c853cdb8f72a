import { announceToHomes } from '../../core/announcements/announce-to-homes.ts';
import { withdrawAnnouncement } from '../../core/announcements/withdraw-announcement.ts';
import { appointHost } from '../../core/appointments/appoint-host.ts';
import { endAppointment } from '../../core/appointments/end-appointment.ts';
import { extendAppointment } from '../../core/appointments/extend-appointment.ts';
import { homeKinds } from '../../core/homes/home.ts';
import { dropMerger } from '../../core/mergers/drop-merger.ts';
import { prepareMerger } from '../../core/mergers/prepare-merger.ts';
import { closeHome } from '../../core/homes-below/close-home.ts';
import { foundHome } from '../../core/homes-below/found-home.ts';
import { mergeHomes } from '../../core/homes-below/merge-homes.ts';
import { openDoors } from '../../core/homes-below/open-doors.ts';
import { positionSources } from '../../core/homes/positions/position-sources.ts';
import { pauseHome } from '../../core/homes-below/pause-home.ts';
import { notFound } from '../../core/shared/errors.ts';
import { onceOf, textOf } from '../page-request.ts';
import type { PageRequest } from '../request-context.ts';
import { doing } from './json-door.ts';

type Act = (page: PageRequest, form: FormData) => Promise<unknown>;

const appoint: Act = ({ ctx, personOfPhone }, form) =>
  appointHost(
    ctx,
    { homeId: textOf(form, 'homeId'), phone: textOf(form, 'phone'), lastDay: textOf(form, 'lastDay') },
    { ...onceOf(form), personOfPhone: (phone) => personOfPhone(phone, ctx.cell) },
  );

const found: Act = ({ ctx }, form) => {
  const text = (name: string) => textOf(form, name);
  return foundHome(
    ctx,
    {
      ...{ name: text('name'), villageCode: text('villageCode'), address: text('address') },
      ...{ workdays: text('workdays'), weekend: text('weekend'), place: text('place') },
      ...{ leaderTitle: text('leaderTitle'), phone: text('phone') },
      ...{ position: text('position'), positionStands: text('positionStands') === 'yes' },
      positionFrom: positionSources.find((source) => source === text('positionFrom')) ?? 'unknown',
      kind: homeKinds.find((kind) => kind === text('kind')) ?? 'village',
      addressHidden: text('addressHidden') === 'yes',
      opensNow: text('opensNow') === 'yes',
    },
    onceOf(form),
  );
};

const announce: Act = ({ ctx }, form) => {
  const homeIds = form.getAll('homeIds').filter((id) => typeof id === 'string');
  const body = textOf(form, 'body');
  const lastDay = textOf(form, 'lastDay');
  return announceToHomes(ctx, { body, lastDay, town: textOf(form, 'town') || null, homeIds }, onceOf(form));
};

const acts: Readonly<Record<string, Act>> = {
  'found-home': found,
  'pause-home': ({ ctx }, form) =>
    pauseHome(
      ctx,
      { homeId: textOf(form, 'homeId'), why: textOf(form, 'why'), until: textOf(form, 'until') },
      onceOf(form),
    ),
  'open-doors': ({ ctx }, form) => openDoors(ctx, { homeId: textOf(form, 'homeId') }, onceOf(form)),
  'close-home': ({ ctx }, form) => closeHome(ctx, { homeId: textOf(form, 'homeId') }, onceOf(form)),
  'appoint-host': appoint,
  'extend-appointment': ({ ctx }, form) =>
    extendAppointment(ctx, {
      appointmentId: textOf(form, 'appointmentId'),
      lastDay: textOf(form, 'lastDay'),
    }),
  'end-appointment': ({ ctx }, form) => endAppointment(ctx, { appointmentId: textOf(form, 'appointmentId') }),
  'prepare-merger': ({ ctx }, form) =>
    prepareMerger(ctx, { fromId: textOf(form, 'fromId'), intoId: textOf(form, 'intoId') }),
  'drop-merger': ({ ctx }, form) => dropMerger(ctx, { mergerId: textOf(form, 'mergerId') }),
  'merge-homes': ({ ctx }, form) => mergeHomes(ctx, { mergerId: textOf(form, 'mergerId') }),
  'announce-to-homes': announce,
  'withdraw-announcement': ({ ctx }, form) => withdrawAnnouncement(ctx, { id: textOf(form, 'id') }),
};

export const action = doing(async (page, form, verb) => {
  const act = Object.hasOwn(acts, verb) ? acts[verb] : undefined;
  if (!act) throw notFound();
  return (await act(page, form)) ?? true;
});
