import { isDialled } from '../homes/desk/is-dialled.ts';
import type { Judging, UnderstoodHome } from './home-list.ts';
import { within } from './within.ts';

const longestName = 60;

/** A landline is the home's; a mobile phone is somebody's own. */
const isOwnPhone = (phone: string): boolean => /^(86)?1\d{10}$/.test(phone.replaceAll(/\D/g, ''));

function phoneIn({ said, problems }: Judging): string | null {
  const written = said.get('phone')?.normalize('NFKC').replace(/\.0+$/, '');
  if (written === undefined) return null;
  const plain = written
    .replaceAll(/[()]/g, ' ')
    .replaceAll(/\p{Pd}/gu, '-')
    .replaceAll(/\s+/g, ' ')
    .trim();
  const phone = plain.replace(/^\+?86[- ]?(?=1)/, '');
  if (!isDialled(phone)) problems.push('home-phone-unknown-form');
  return phone;
}

/** Her name and her own phone stand on a page for everybody, so they are taken where she agreed. */
export function leaderIn(judging: Judging): Pick<UnderstoodHome, 'leaderName' | 'phone' | 'leftOut'> {
  const name = within(judging.said.get('leader'), judging, { most: longestName, problem: 'name-too-long' });
  const phone = phoneIn(judging);
  if (judging.known.leadersAgreed) return { leaderName: name, phone, leftOut: false };
  const isHers = phone !== null && isOwnPhone(phone);
  return { leaderName: null, phone: isHers ? null : phone, leftOut: name !== null || isHers };
}
