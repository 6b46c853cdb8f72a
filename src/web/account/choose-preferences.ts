import { redirect } from 'react-router';
import { describeMyself } from '../../core/people/describe-myself.ts';
import { isCoreError } from '../../core/shared/errors.ts';
import { isLanguage } from '../../locales/languages.ts';
import { localPath } from '../local-path.ts';
import { acting, goTo } from '../page-request.ts';
import { isVillageCode, preferenceCookies } from '../preferences.ts';
import type { PageRequest, Preferences } from '../request-context.ts';

export const loader = () => redirect('/');

/** Language, type size, village: kept by the phone, and by her record where she has one. */
export const action = acting(async ({ page, form }) => {
  const chosen = readChosen(form);
  await keepForHer(page, chosen);
  return goTo(localPath(form.get('next')), preferenceCookies(chosen));
});

function readChosen(form: FormData): Partial<Preferences> {
  const language = form.get('language');
  const village = form.get('village');
  const size = form.get('size');
  return {
    ...(isLanguage(language) && { language }),
    ...((size === 'large' || size === 'usual') && { largeText: size === 'large' }),
    ...(isVillageCode(village) && { villageCode: village }),
  };
}

async function keepForHer({ ctx, session }: PageRequest, chosen: Partial<Preferences>): Promise<void> {
  if (!session || Object.keys(chosen).length === 0) return;
  try {
    await describeMyself(ctx, chosen);
  } catch (error) {
    // An unknown village or a record that is gone: the phone still keeps what she chose.
    if (!isCoreError(error)) throw error;
  }
}
