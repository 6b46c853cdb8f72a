import hostsText from '../../../docs/guide/hosts.md?raw';
import officeText from '../../../docs/guide/office.md?raw';
import residentsText from '../../../docs/guide/residents.md?raw';
import { readGuide } from './read-guide.ts';

/** The guides that open as pages. docs/guide is their one source, for the words and for the pictures. */
export const residentsGuide = readGuide(residentsText);
export const hostsGuide = readGuide(hostsText);
export const officeGuide = readGuide(officeText);

const folder = '../../../docs/guide/';
const pictures = import.meta.glob('../../../docs/guide/pictures/**/*.webp', {
  query: '?url',
  import: 'default',
  eager: true,
});

/** Where the built picture lies; undefined where the guide names one that is not there. */
export function pictureAddress(file: string): string | undefined {
  const address = pictures[folder + file];
  return typeof address === 'string' ? address : undefined;
}

/** The page of a guide that another one names. */
export const guideAddresses: Readonly<Record<string, string>> = {
  'residents.md': '/help',
  'hosts.md': '/desk/help',
  'office.md': '/desk/office/help',
};
