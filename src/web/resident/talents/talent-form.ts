import type { SafeContact } from '../../../core/requests/contact/safe-contact.ts';
import { talentKinds } from '../../../core/talents/talent.ts';
import type { Sentences } from '../../../locales/zh-Hans/tree.ts';
import type { FieldNames } from '../../fault-lines.ts';
import { textOf } from '../../page-request.ts';

const said = (form: FormData, field: string) => textOf(form, field).trim() || undefined;

export const kindsIn = (form: FormData) => talentKinds.filter((kind) => textOf(form, `kinds-${kind}`) !== '');

/** How she is called and reached; of what she said elsewhere, the way that no field here asks for stays. */
export function contactIn(form: FormData, before: SafeContact = {}): SafeContact {
  const [number, name, when] = [said(form, 'number'), said(form, 'name'), said(form, 'when')];
  const texts = textOf(form, 'texts') === 'yes' && number !== undefined;
  const way = texts ? 'sms' : before.way === 'sms' ? undefined : before.way;
  return {
    ...(number !== undefined && { number }),
    ...(name !== undefined && { name }),
    ...(when !== undefined && { when }),
    ...(way !== undefined && { way }),
    ...(before.neverSms === true && !texts && { neverSms: true }),
  };
}

export const namesOfTalent = ({ doors, talents }: Sentences): FieldNames => ({
  text: { field: 'text', label: doors.form.talent.label },
  'safeContact.number': { field: 'number', label: doors.form.number },
  'safeContact.name': { field: 'name', label: doors.form.name },
  'safeContact.when': { field: 'when', label: talents.form.when },
});
