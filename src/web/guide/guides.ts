import executivesInEnglish from '../../../docs/guide/en/executives.md?raw';
import hostsInEnglish from '../../../docs/guide/en/hosts.md?raw';
import mediatorsInEnglish from '../../../docs/guide/en/mediators.md?raw';
import officeInEnglish from '../../../docs/guide/en/office.md?raw';
import residentsInEnglish from '../../../docs/guide/en/residents.md?raw';
import rightsInEnglish from '../../../docs/guide/en/rights.md?raw';
import executivesText from '../../../docs/guide/executives.md?raw';
import hostsText from '../../../docs/guide/hosts.md?raw';
import mediatorsText from '../../../docs/guide/mediators.md?raw';
import officeText from '../../../docs/guide/office.md?raw';
import residentsText from '../../../docs/guide/residents.md?raw';
import rightsText from '../../../docs/guide/rights.md?raw';
import executivesInTraditional from '../../../docs/guide/zh-Hant/executives.md?raw';
import hostsInTraditional from '../../../docs/guide/zh-Hant/hosts.md?raw';
import mediatorsInTraditional from '../../../docs/guide/zh-Hant/mediators.md?raw';
import officeInTraditional from '../../../docs/guide/zh-Hant/office.md?raw';
import residentsInTraditional from '../../../docs/guide/zh-Hant/residents.md?raw';
import rightsInTraditional from '../../../docs/guide/zh-Hant/rights.md?raw';
import type { Language } from '../../locales/languages.ts';
import { readGuide, type Guide } from './read-guide.ts';

type GuideInEach = Readonly<Record<Language, Guide>>;

/** The guides that open as pages. docs/guide is their one source, for the words of each language and for the pictures. */
export const residentsGuide: GuideInEach = {
  'zh-Hans': readGuide(residentsText),
  'zh-Hant': readGuide(residentsInTraditional),
  en: readGuide(residentsInEnglish),
};
export const hostsGuide: GuideInEach = {
  'zh-Hans': readGuide(hostsText),
  'zh-Hant': readGuide(hostsInTraditional),
  en: readGuide(hostsInEnglish),
};
export const officeGuide: GuideInEach = {
  'zh-Hans': readGuide(officeText),
  'zh-Hant': readGuide(officeInTraditional),
  en: readGuide(officeInEnglish),
};
export const rightsGuide: GuideInEach = {
  'zh-Hans': readGuide(rightsText),
  'zh-Hant': readGuide(rightsInTraditional),
  en: readGuide(rightsInEnglish),
};
export const mediatorsGuide: GuideInEach = {
  'zh-Hans': readGuide(mediatorsText),
  'zh-Hant': readGuide(mediatorsInTraditional),
  en: readGuide(mediatorsInEnglish),
};
export const executivesGuide: GuideInEach = {
  'zh-Hans': readGuide(executivesText),
  'zh-Hant': readGuide(executivesInTraditional),
  en: readGuide(executivesInEnglish),
};

const folder = '../../../docs/guide/';
const pictures = import.meta.glob('../../../docs/guide/pictures/**/*.webp', {
  query: '?url',
  import: 'default',
  eager: true,
});

/** Where the built picture lies; undefined where the guide names one that is not there. */
export function pictureAddress(file: string): string | undefined {
  const address = pictures[folder + file.replace(/^\.\.\//, '')];
  return typeof address === 'string' ? address : undefined;
}

/** The page of a guide that another one, in the same language, names. */
export const guideAddresses: Readonly<Record<string, string>> = {
  'residents.md': '/help',
  'hosts.md': '/desk/help',
  'office.md': '/desk/office/help',
  'rights.md': '/desk/requests/help',
  'mediators.md': '/desk/cases/help',
  'executives.md': '/desk/links/help',
};
