import { readSeedDivisions } from '../divisions/seed-divisions.ts';
import { demoCast, inventedName } from './demo-cast.ts';
import type { DemoContact } from './demo-types.ts';
import { landline } from './invent-home.ts';

/** The invented villages that lack a contact, so that the district's list of them has something to show. */
export const villagesWithoutContact: readonly string[] = ['370215990907', '370215990908'];

const villagesPerExecutive = 3;

/** Where the cast plays a chair or an executive, the contact is she. */
const castNames = new Map(
  demoCast.flatMap(({ name, appointment }) =>
    appointment !== null && 'divisionCode' in appointment
      ? [[`${appointment.role} ${appointment.divisionCode}`, name] as const]
      : [],
  ),
);

/**
 * Who is there for each village where no home is near: its chair, the executive who looks after it and two more
 * villages of its town (1+3+N), and its 妇女之家. Names and phones are 演示.
 */
export function demoContacts(): DemoContact[] {
  const villages = readSeedDivisions().filter(({ level }) => level === 'village');
  const rankInTown = new Map<string | null, number>();
  return villages.flatMap(({ code, parentCode }, nth) => {
    const rank = rankInTown.get(parentCode) ?? 0;
    rankInTown.set(parentCode, rank + 1);
    const group = Math.floor(rank / villagesPerExecutive);
    const contacts: DemoContact[] = [
      {
        villageCode: code,
        role: 'chair',
        name: castNames.get(`chair ${code}`) ?? inventedName(nth),
        phone: landline(1000 + nth),
      },
      executiveOf(code, parentCode ?? '', group),
      { villageCode: code, role: 'womensHome', name: '妇女之家', phone: landline(5000 + nth) },
    ];
    return villagesWithoutContact.includes(code) ? contacts.slice(2) : contacts;
  });
}

function executiveOf(villageCode: string, town: string, group: number): DemoContact {
  const seed = Number(town.slice(-3)) * 7 + group;
  const name = group === 0 ? castNames.get(`executive ${town}`) : undefined;
  return {
    villageCode,
    role: 'executive',
    name: name ?? inventedName(seed),
    phone: landline(2000 + Number(town.slice(-3)) * 3 + group * 101),
  };
}
