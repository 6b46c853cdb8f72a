import { nameDistricts, type District } from '../../../core/divisions/name-districts.ts';
import type { PageRequest } from '../../request-context.ts';

/** `near`: where the village lies that these pages sort by, or the first; what she chooses counts. */
export type Places = { all: readonly District[]; near: string };

const nearOf = ({ districts, villageCode }: Pick<PageRequest, 'districts' | 'villageCode'>): string => {
  const codes = districts().map(({ cell }) => cell.divisionCode);
  return codes.find((code) => villageCode?.startsWith(code)) ?? codes[0] ?? '';
};

/** The districts whose desk can be written to. Where it is one alone, nothing has to be asked. */
export async function placesOf(page: PageRequest): Promise<Places> {
  const near = nearOf(page);
  const codes = page.districts().map(({ cell }) => cell.divisionCode);
  return { near, all: codes.length < 2 ? [] : await nameDistricts(page.ctx, codes) };
}

/** The page in the district that she chose, as herself where she belongs to it; a place that is none of ours is the near one. */
export async function inPlace(page: PageRequest, code: string): Promise<PageRequest> {
  const districts = page.districts();
  const of = (wanted: string) => districts.find(({ cell }) => cell.divisionCode === wanted);
  const chosen = of(code) ?? of(nearOf(page));
  if (!chosen || chosen.cell.number === page.ctx.cell.number) return page;
  const hers = (await page.everywhere()).find(({ cell }) => cell.number === chosen.cell.number);
  return { ...page, ctx: hers ?? chosen };
}
