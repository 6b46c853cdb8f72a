import { insertPhone } from '../../../src/core/people/phones/kept-phone-queries.ts';
import { phoneMark, phoneOfPerson } from '../../../src/core/people/phones/kept-phone.ts';
import { noContactMark, insertWish } from '../../../src/core/people/phones/no-contact.ts';
import { insertRoster } from '../../../src/core/rosters/roster-queries.ts';
import { insertRows } from '../../../src/core/rosters/row-queries.ts';
import { saidOfRow } from '../../../src/core/rosters/sealing.ts';
import { insertIntroductions } from '../../../src/core/rosters/taking/taking-queries.ts';
import { tellWomen } from '../../../src/core/touches/telling/tell-women.ts';
import { inTransaction } from '../../../src/core/shared/transaction.ts';
import { asTheSystem, type Person } from '../factories.ts';
import type { Town } from '../open-town.ts';

const nothing = {
  ...{ phone: null, area_code: null, households: null, executive_id: null },
  ...{ person_id: null, group_name: null, of_code: null },
};

type Named = { officer: Person; executive: Person; woman: Person };

/** A roster with a line that was refused, a woman whom it named, with her phone, and somebody who wishes no contact. */
export async function aLivelyRoster(town: Town, { officer, executive, woman }: Named): Promise<void> {
  await inTransaction(asTheSystem(town), async (ctx) => {
    const { db, vault, now } = ctx;
    const [rosterId, rowId, villageCode] = [ctx.newId(), ctx.newId(), '370215004210'];
    const why = { basis: 'duty' as const, purpose: '执委\n"联系"', keep_until: '2027-06-30' };
    await insertRoster(db, {
      ...{ id: rosterId, kind: 'women', division_code: '370215', file_name: '名册.xlsx', ...why },
      ...{ header_line: 2, heads: '[{"column":"name","head":"姓\\n名"}]', other_heads: ['备\n注'] },
      ...{ read_at: now, read_by: officer.id },
    });
    await insertRows(ctx, [
      {
        ...{ id: rowId, roster_id: rosterId, line: 3, state: 'refused', problems: ['phone-unknown-form'] },
        ...{ ...nothing, name: '周"丽"', village_code: villageCode },
        mark: await phoneMark(ctx, '13800000004'),
        name_mark: await noContactMark(ctx, { name: '周丽', villageCode }),
        said: await vault.seal('{"name":"周丽","phone":"1380"}', saidOfRow(rowId)),
      },
    ]);
    const held = { held_by: executive.id, person_id: woman.id, village_code: villageCode };
    await insertIntroductions(ctx, [{ id: ctx.newId(), roster_id: rosterId, ...held, introduced_at: now }]);
    await insertPhone(db, {
      ...{ person_id: woman.id, roster_id: rosterId, keep_until: '2027-06-30' },
      phone: await vault.seal('13800000001', phoneOfPerson(woman.id)),
      mark: await phoneMark(ctx, '13800000001'),
    });
    await tellWomen(ctx, { rosterId, keepUntil: '2027-06-30', personIds: [woman.id] });
    await insertWish(db, [await phoneMark(ctx, '13800000009')], now);
  });
}
