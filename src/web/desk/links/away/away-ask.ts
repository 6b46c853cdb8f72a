import { redirect, type ActionFunctionArgs } from 'react-router';
import { z } from 'zod';
import { keepsTouch } from '../../../../core/executives/keeps-touch.ts';
import { beginPocket, BeginPocket } from '../../../../core/pockets/begin-pocket.ts';
import { emptyPocket, EmptyPocket, type Emptied } from '../../../../core/pockets/empty-pocket.ts';
import { endPocket, EndPocket } from '../../../../core/pockets/end-pocket.ts';
import { isPocketOver } from '../../../../core/pockets/is-pocket-over.ts';
import { listMyPockets } from '../../../../core/pockets/list-my-pockets.ts';
import { unlockPocket, UnlockPocket } from '../../../../core/pockets/unlock-pocket.ts';
import { invalid, isCoreError, type CoreError } from '../../../../core/shared/errors.ts';
import { cellNumberOf } from '../../../../core/shared/ids.ts';
import { parseInput } from '../../../../core/shared/parse-input.ts';
import { takeBackVisit } from '../../../../core/visits/take-back-visit.ts';
import { faultSentence } from '../../../../locales/error-sentence.ts';
import { sentencesIn } from '../../../../locales/sentences.ts';
import { deviceOf, isDevice } from '../../../../platform/auth/sessions/device-of.ts';
import { herOf, hersOf } from '../../../cells/her-cells.ts';
import { textOf } from '../../../page-request.ts';
import { requestContext, type PageRequest } from '../../../request-context.ts';
import { momentOf } from '../../../view/moments.ts';
import { villageName } from '../../../view/village-name.ts';
import { districtCtx } from '../../figures/district-ctx.ts';
import { noPocketCookie, pocketCookie } from './pocket-cookie.ts';

type Told = { status: string } & Record<string, unknown>;
type Act = (page: PageRequest, wish: unknown, headers: Headers) => Promise<Told>;

const Pocket = z.object({ pocketId: z.string().max(60) });

/** What the phone shows and keeps of a list: whom, where, by when, how she is rung, where her village lies. */
function listed({ language }: PageRequest, emptied: Emptied): Told {
  if (emptied.status !== 'here') return emptied;
  const { away, errors } = sentencesIn(language);
  const refusals: Readonly<Record<string, string>> = away.refusals;
  const said = (code: string) => refusals[code] ?? faultSentence(errors, code);
  return {
    ...emptied,
    items: emptied.items.map((item) => ({
      ...item,
      sentence: item.code && said(item.code),
    })),
    list: emptied.list.map(({ personId, name, villageName: village, dueOn, nextOn, kind, spot, kept }) => ({
      ...{ personId, name, dueOn, nextOn, kind, spot },
      ...{ phone: kept?.phone ?? null, phoneUntil: kept?.until ?? null },
      village: villageName(village, language),
    })),
  };
}

async function pocketsOf(page: PageRequest): Promise<Told> {
  const { dates, devices } = sentencesIn(page.language);
  const pockets = (await Promise.all((await hersOf(page)).map(listMyPockets))).flat();
  const stamp = (at: Date) => dates.stamp(momentOf(at, page.ctx.now));
  return {
    status: 'hers',
    pockets: pockets.map(({ id, device, begunAt, seenAt, received }) => ({
      ...{ id, received, since: stamp(begunAt), seen: stamp(seenAt) },
      device: isDevice(device) ? devices.kinds[device] : devices.unknown,
    })),
  };
}

const acts: Readonly<Record<string, Act>> = {
  /** Also for a phone on which nobody is signed in: so a lost one is wiped. */
  standing: async (page, wish) => {
    const { pocketId } = parseInput(Pocket, wish);
    const at = page.districts().find(({ cell }) => cell.number === cellNumberOf(pocketId));
    return { status: 'standing', over: at !== undefined && (await isPocketOver(at, { pocketId })) };
  },
  begin: async (page, wish, headers) => {
    const asked = parseInput(BeginPocket, wish);
    const device = deviceOf(headers.get('user-agent'));
    return {
      status: 'begun',
      ...(await beginPocket(await districtCtx(page, keepsTouch), asked, { device })),
    };
  },
  unlock: async (page, wish) => {
    const asked = parseInput(UnlockPocket, wish);
    return unlockPocket(await herOf(page, asked.pocketId), asked);
  },
  visits: async (page, wish) => {
    const asked = parseInput(EmptyPocket, wish);
    return listed(page, await emptyPocket(await herOf(page, asked.pocketId), asked));
  },
  'take-back': async (page, wish) => {
    const { visitId } = parseInput(z.object({ visitId: z.string().max(60) }), wish);
    await takeBackVisit(await herOf(page, visitId), { visitId });
    return { status: 'done' };
  },
  end: async (page, wish) => {
    const asked = parseInput(EndPocket, wish);
    try {
      await endPocket(await herOf(page, asked.pocketId), asked);
    } catch (error) {
      // One that is known no more is to go from the phone all the same.
      if (!isCoreError(error) || error.kind !== 'not-found') throw error;
    }
    return { status: 'ended' };
  },
  hers: pocketsOf,
};

function wishIn(form: FormData): unknown {
  try {
    return JSON.parse(textOf(form, 'wish'));
  } catch {
    throw invalid([{ path: 'wish', code: 'json-malformed' }]);
  }
}

/** Where nobody is signed in, or somebody else, the page says so and keeps what it has. */
function strange({ language }: PageRequest, { kind, code, faults }: CoreError): Told {
  const { away, errors } = sentencesIn(language);
  const sentence = kind === 'signed-out' ? away.signIn : faultSentence(errors, faults[0]?.code ?? code);
  return { status: 'strange', sentence };
}

const cookiesOf = ({ status, id }: Told): string[] => {
  if (status === 'begun' && typeof id === 'string') return [pocketCookie(id)];
  return status === 'ended' || status === 'gone' ? [noPocketCookie] : [];
};

function answer(told: Told): Response {
  const headers = new Headers({ 'Cache-Control': 'no-store' });
  for (const cookie of cookiesOf(told)) headers.append('Set-Cookie', cookie);
  return Response.json(told, { headers });
}

export const loader = () => redirect('/desk/links/away');

/** What the page that is taken along asks by its script; each act is one verb. */
export async function action({ context, request }: ActionFunctionArgs): Promise<Response> {
  const page = context.get(requestContext);
  const form = await request.formData();
  try {
    const act = Object.hasOwn(acts, textOf(form, 'act')) ? acts[textOf(form, 'act')] : undefined;
    if (!act) throw invalid([{ path: 'act', code: 'unknown-choice' }]);
    return answer(await act(page, wishIn(form), request.headers));
  } catch (error) {
    if (!isCoreError(error)) throw error;
    return answer(strange(page, error));
  }
}
