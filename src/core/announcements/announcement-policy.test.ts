import { expect, test } from 'vitest';
import { mayAnnounceIn, mayRead, mayWithdraw } from './announcement-policy.ts';

const district = { divisions: ['370215'] };
const beian = { divisions: ['370215004'] };
const ofDistrict = { office_code: '370215' };
const ofBeian = { office_code: '370215004' };
const inBeian = { division_code: '370215004210' };
const inHuanxiu = { division_code: '370215002008' };

test('a town speaks in itself alone, and takes back what it said; the district does both everywhere', () => {
  expect(mayAnnounceIn(beian, '370215004')).toBe(true);
  expect(mayAnnounceIn(beian, '370215002')).toBe(false);
  expect(mayWithdraw(beian, ofDistrict)).toBe(false);
  expect(mayWithdraw(district, ofBeian)).toBe(true);
});

test('a town reads what was said above it to a home below it, and to no other', () => {
  expect(mayRead(beian, ofDistrict, [inHuanxiu, inBeian])).toBe(true);
  expect(mayRead(beian, ofDistrict, [inHuanxiu])).toBe(false);
  expect(mayRead(beian, { office_code: '370215002' }, [inBeian])).toBe(false);
  expect(mayRead({ divisions: [] }, ofDistrict, [inBeian])).toBe(false);
});

test('an office whose code is filled up with zeros reads the same', () => {
  expect(mayRead({ divisions: ['370215004000'] }, { office_code: '370215000000' }, [inBeian])).toBe(true);
});
