import { describe, expect, test } from 'vitest';
import { metresBetween } from '../divisions/scatter-positions.ts';
import { readSeedDivisions } from '../divisions/seed-divisions.ts';
import { demoCast, demoResident } from './demo-cast.ts';
import { demoContacts, villagesWithoutContact } from './demo-contacts.ts';
import { demoHomes } from './demo-homes.ts';
import { offerWords } from './invent-home.ts';
import published from './published-facts.json' with { type: 'json' };

const villages = readSeedDivisions().filter(({ level }) => level === 'village');
const band = villages.filter(({ source }) => source === 'demo');
const onlyKindNames = /^\p{Script=Han}(大姐|婶|大娘)$/u;
const ringsNobody = /^0532-0000\d{4}$/;

describe('the homes of the demo', () => {
  test('are 40 to 60 with keys, names and phones of their own, of every kind', () => {
    expect(demoHomes.length).toBeGreaterThanOrEqual(40);
    expect(demoHomes.length).toBeLessThanOrEqual(60);
    for (const field of ['key', 'name', 'phone'] as const)
      expect(new Set(demoHomes.map((home) => home[field])).size).toBe(demoHomes.length);
    expect(new Set(demoHomes.map(({ kind }) => kind))).toEqual(
      new Set(['village', 'estate', 'workshop', 'riders', 'executive', 'team']),
    );
  });

  test('keep what the reports published word for word, and name what is invented', () => {
    const real = demoHomes.filter(({ demonstration }) => demonstration);
    expect(real.map(({ name }) => name)).toEqual(
      expect.arrayContaining(published.homes.map(({ name }) => name)),
    );
    for (const home of real) {
      const source = published.homes.find(({ key }) => key === home.key);
      expect(home.syntheticFields.includes('villageCode')).toBe(source?.village_code === null);
      if (source?.village_code) expect(home.villageCode).toBe(source.village_code);
      expect(home.places.filter(({ synthetic }) => !synthetic).map(({ name }) => name)).toEqual(
        source?.venues ?? source?.rooms ?? [],
      );
      expect(home.syntheticFields).toEqual(
        expect.arrayContaining(['phone', 'lat', 'lng', 'hours', 'leader']),
      );
    }
    for (const home of demoHomes.filter(({ demonstration }) => !demonstration)) {
      expect(home.synthetic).toBe(true);
      expect(home.name).toMatch(/^演示·/);
    }
  });

  test('stand in villages that exist, never in the invented band, which has none within 20 km', () => {
    const real = new Set(villages.filter(({ source }) => source !== 'demo').map(({ code }) => code));
    for (const home of demoHomes) {
      expect(real).toContain(home.villageCode);
      for (const { location } of band)
        expect(location && metresBetween(location, home)).toBeGreaterThan(20_000);
    }
  });

  test('say what they offer in the words that a search knows, and fit the columns', () => {
    for (const home of demoHomes) {
      expect(offerWords).toEqual(expect.arrayContaining(home.offers));
      expect([...home.tagline].length).toBeLessThanOrEqual(100);
      expect([...home.style.emblem]).toHaveLength(1);
      expect(home.leader.name).toMatch(onlyKindNames);
      expect(home.phone).toMatch(ringsNobody);
      for (const { opens, closes } of home.hours) expect(opens < closes).toBe(true);
    }
    expect(demoHomes.find(({ kind }) => kind === 'riders')?.hours[0]).toMatchObject({
      opens: '11:00',
      closes: '14:00',
    });
  });

  test('choose accents that can be read on the light grounds', () => {
    for (const { style } of demoHomes)
      for (const ground of ['#ffffff', '#fbf8f5'])
        expect(contrast(style.accent, ground)).toBeGreaterThanOrEqual(4.5);
  });
});

describe('the people of the demo', () => {
  test('are a surname and 大姐, 婶 or 大娘, with phones that ring nobody', () => {
    const residents = Array.from({ length: 1_000 }, (_, nth) => demoResident(nth + 1));
    for (const { name, phone } of [...demoCast, ...residents]) {
      expect(name).toMatch(onlyKindNames);
      expect(phone).toMatch(/^154\d{8}$/);
    }
    expect(new Set([...demoCast, ...residents].map(({ phone }) => phone)).size).toBe(demoCast.length + 1_000);
  });

  test('play every part of the contract', () => {
    expect(demoCast.map(({ persona }) => persona).join(' ')).toBe(
      'resident resident2 host host2 chair executive executive2 town district rights counsellor mediator volunteer auditor operator rights2',
    );
    for (const { appointment } of demoCast)
      if (appointment !== null && 'homeKey' in appointment)
        expect(demoHomes.map(({ key }) => key)).toContain(appointment.homeKey);
  });

  test('leave only invented villages without a contact', () => {
    const reached = (role: string) =>
      new Set(
        demoContacts()
          .filter((one) => one.role === role)
          .map((one) => one.villageCode),
      );
    const lacking = villages.filter(
      ({ code }) => !reached('chair').has(code) || !reached('executive').has(code),
    );
    expect(lacking.map(({ code }) => code)).toEqual(villagesWithoutContact);
    expect(lacking.every(({ source }) => source === 'demo')).toBe(true);
    expect(reached('womensHome').size).toBe(villages.length);
    for (const { role, name, phone } of demoContacts()) {
      expect(name).toMatch(role === 'womensHome' ? /^妇女之家$/ : onlyKindNames);
      expect(phone).toMatch(ringsNobody);
    }
  });
});

/** WCAG 2.2's contrast ratio of two colours. */
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
