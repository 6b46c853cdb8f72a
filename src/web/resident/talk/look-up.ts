import type { DeskPhone } from '../../../core/desk-phones/desk-phone.ts';
import { showDeskPhone } from '../../../core/desk-phones/show-desk-phone.ts';
import type { Access } from '../../../core/cases/reading/access.ts';
import { listAccessesByCode } from '../../../core/cases/reading/list-accesses-by-code.ts';
import type { Told as ToldOfRequest } from '../../../core/requests/request.ts';
import type { Tries } from '../../../core/requests/returning/code-tries.ts';
import { lookUpRequest } from '../../../core/requests/returning/look-up-request.ts';
import { openRequest } from '../../../core/requests/returning/open-request.ts';
import { showSharedByCode, type Shared } from '../../../core/referrals/reading/show-shared-by-code.ts';
import { isCoreError } from '../../../core/shared/errors.ts';
import { inSomeCell } from '../../../core/shared/nameless/in-some-cell.ts';
import type { PageRequest } from '../../request-context.ts';
import { showable } from '../../view/showable.ts';
import { doHers, isOpening, type HerAct } from './her-acts.ts';
import { inPlace } from './place.ts';
import { besideWord, toldIn, type Told } from './told.ts';

/** `refused`: the code of core that a wrong or a too frequent try was refused with; `told`: what she had begun to write. */
export type LookShown = { kind: 'look'; code: string; told: Told; refused?: string };
export type FoundShown = {
  kind: 'found';
  code: string;
  told: ToldOfRequest;
  /** What she had begun to write before she came back to this. */
  begun: Told;
  refused?: string;
  opened?: Awaited<ReturnType<typeof openRequest>> & { accesses: Access[]; shared: Shared | null };
  /** The word that opened it, which the buttons below send again; in no address and no cookie. */
  word?: string;
  done?: HerAct;
};

type Read = (name: string) => string;

function begunIn(read: Read): Told {
  const at = read('at');
  const nameOf = (name: string) => (at === besideWord.at && name === 'word' ? besideWord.word : name);
  const begun = at === 'words' || at === besideWord.at;
  return toldIn((name) => (begun ? showable(read(nameOf(name))) : ''));
}

/** A sheet, with the number of the desk of the district that it is about. */
export type Answered<T> = { shown: T; desk: DeskPhone | null };

/** She comes back: the code shows how it stands, the second word what was said. Both are sent, never in an address. */
export async function lookUp(page: PageRequest, read: Read): Promise<Answered<LookShown | FoundShown>> {
  const code = showable(read('code').slice(0, 64));
  const look: LookShown = { kind: 'look', code, told: begunIn(read) };
  if (read('go') === 'return') return asking(page, look);
  try {
    const tries = page.turns.takeCodeTry();
    const { ctx, told } = await inSomeCell(page.districts(), async (ctx) => ({
      ctx,
      told: await lookUpRequest(ctx, { code }, { tries }),
    }));
    const desk = await showDeskPhone(ctx);
    const found = { kind: 'found', code, told, begun: look.told } as const;
    if (isOpening(read('go'))) {
      const asked = { word: read('word'), act: read('go'), consentId: read('consent'), more: read('more') };
      return { shown: await open({ ...page, ctx }, found, { ...asked, tries }), desk };
    }
    page.turns.codeWasRight();
    return { shown: found, desk };
  } catch (error) {
    if (!isCoreError(error)) throw error;
    return asking(page, { ...look, refused: error.code });
  }
}

/** Before her code has said which district it is, the one that she had chosen counts. */
async function asking(page: PageRequest, shown: LookShown): Promise<Answered<LookShown>> {
  const { ctx } = await inPlace(page, shown.told.place);
  return { shown, desk: await showDeskPhone(ctx) };
}

type Opening = { word: string; tries: Tries; act: string; consentId: string; more: string };

async function open(page: PageRequest, found: FoundShown, opening: Opening): Promise<FoundShown> {
  const { word, tries, act, consentId, more } = opening;
  try {
    const hers = { code: found.code, word };
    const before = await openRequest(page.ctx, hers, { tries });
    const done = await doHers(page.ctx, hers, { act, consentId, more: showable(more), tries });
    // Her own word is stretched at each look: only after an act is there something new to see.
    const opened = done ? await openRequest(page.ctx, hers, { tries }) : before;
    const accesses = await listAccessesByCode(page.ctx, hers, { tries });
    const shared = await showSharedByCode(page.ctx, hers, { tries });
    page.turns.codeWasRight();
    return { ...found, word, opened: { ...opened, accesses, shared }, ...(done && { done }) };
  } catch (error) {
    if (!isCoreError(error)) throw error;
    return { ...found, refused: error.code };
  }
}
