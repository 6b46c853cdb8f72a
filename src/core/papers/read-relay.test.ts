import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumber } from './read-party-size.ts';
import { readRelay } from './read-relay.ts';
import { standOnRoll } from './relay.ts';

const said = (text: string) =>
  readRelay(text).map(({ kind, name, people, why }) => [kind, name, people, ...why].join(' '));
/** Of one numbered line. */
const one = (text: string) => said(text)[0];

describe('a line of a 接龙', () => {
  it.each([
    ['1. 王大娘 2位', 'taken 王大娘 2'],
    ['2、李姐+1', 'taken 李姐 2 plus'],
    ['３．张婶　两位', 'taken 张婶 2'],
    ['④赵大姐🌹3人', 'taken 赵大姐 3'],
    ['5️⃣ 孙姐', 'taken 孙姐 1'],
    ['(6) 周奶奶（带围裙）', 'taken 周奶奶 1'],
    ['7.吴婶一家三口', 'taken 吴婶 3'],
    ['8 郑姐 2大1小', 'taken 郑姐 3'],
    ['9、冯大娘：十二位', 'doubtful 冯大娘 12 odd-size'],
    ['10.陈姐 带孩子', 'doubtful 陈姐 2 brings-someone'],
    ['11. 褚姐带2个孩子', 'taken 褚姐 3 plus'],
    ['12. 卫大娘 13800138000 2位', 'taken 卫大娘 2 number-left-out'],
    ['13. 蒋姐 电话：138 0013 8000', 'taken 蒋姐 1 number-left-out'],
    ['14. 沈婶 3号楼2单元 2位', 'taken 沈婶 2'],
    ['15. 韩姐 2', 'taken 韩姐 2'],
    ['16 2 杨大娘', 'doubtful 杨大娘 2 two-numbers'],
    ['17. 朱姐 2 3', 'doubtful 朱姐 2 two-numbers'],
    ['18. 秦姐 2位带1个孩子', 'doubtful 秦姐 2 two-numbers'],
    ['19. 尤大娘、许姐', 'doubtful 尤大娘 1 several-names'],
    ['20. 何姐和吕婶 2位', 'doubtful 何姐和吕婶 2 several-names'],
    ['21. 施姐可能去', 'doubtful 施姐 1 unsure'],
    ['22. 张和平 1位', 'taken 张和平 1'],
    ['23. 孔婶 请假', 'ignored 孔婶 1 says-no'],
    ['24. 曹姐取消', 'ignored 曹姐 1 says-no'],
    ['25.', 'ignored  1 no-name'],
    ['26. 2位', 'doubtful  2 no-name'],
    ['27. 严婶 母女俩', 'taken 严婶 2'],
    ['28. 替华大娘报 1位', 'doubtful 替华大娘报 1 for-another'],
    ['29. 三婶 2位', 'taken 三婶 2'],
    ['30.金姐[玫瑰] 一位', 'taken 金姐 1'],
    ['31. 魏婶 1位 32. 陶姐 2位', 'doubtful 魏婶 1 two-numbers several-names several-on-a-line'],
    ['一、时间：周六下午', 'ignored  1 heading'],
    ['例 张三 1位', 'ignored  1 example'],
    ['33. 姜婶 自带板凳', 'taken 姜婶 1'],
    ['34. 戚姐 0位', 'doubtful 戚姐 1 odd-size'],
    ['35. 谢婶 两三位', 'doubtful 谢婶 1 odd-size'],
    ['36. 邹婶十十位', 'doubtful 邹婶 1 odd-size'],
  ])('%s', (line, understood) => {
    expect(one(line)).toBe(understood);
  });
});

const group = `#接龙
包饺子，给独居老人送去
11月28日（周六）下午2:30
例 王五 2位

1. 王大娘 2位
2、李姐+1
3. 张婶 两位
4. 李姐 1位
孙大姐
5. 王大娘 取消
别忘了带围裙，面和好了`;

describe('a whole 接龙', () => {
  it('knows headings, an example, a name that comes twice, one who takes it back and one without a number', () => {
    expect(said(group)).toEqual([
      'ignored  1 heading',
      'ignored 包饺子 1 heading',
      'ignored  1 heading',
      'ignored  1 example',
      'ignored  1 blank',
      'doubtful 王大娘 2 says-no-later',
      'taken 李姐 2 plus',
      'taken 张婶 2',
      'doubtful 李姐 1 twice',
      'doubtful 孙大姐 1 not-numbered',
      'ignored 王大娘 1 says-no',
      'ignored  1 heading',
    ]);
  });

  it('takes names with a number of people where nobody numbered the lines', () => {
    expect(said('周六包饺子\n王大娘 2位\n李姐+1\n孙婶')).toEqual([
      'ignored  1 heading',
      'taken 王大娘 2',
      'taken 李姐 2 plus',
      'doubtful 孙婶 1 not-numbered',
    ]);
  });

  it('finds who stands on the roll already, however the name is written', () => {
    const rows = readRelay('1. 王 大娘 2位\n2. 李姐\n3. Ａnna\n4. 2位');
    expect([...standOnRoll(rows, ['李姐 ', 'anna', ''])]).toEqual([2, 3]);
  });

  it('keeps no phone in a row', () => {
    const [row] = readRelay('1. 王大娘 138-0013-8000 2位');
    expect(row?.text).toBe('1. 王大娘 *** 2位');
  });
});

const piece = fc.constantFrom(
  ...[
    '1.',
    '2、',
    '③',
    '王大娘',
    '李姐',
    '2位',
    '两位',
    '+1',
    ' ',
    '\n',
    '\r\n',
    '🌹',
    '请假',
    '带孩子',
    '１２',
  ],
  ...[
    '13800138000',
    '两三位',
    '两大',
    '十小',
    '例',
    '接龙',
    '（',
    '）',
    '一家三口',
    '俩',
    '十',
    '\u2028',
    '：',
    '\ud800',
    '0',
    '999',
  ],
);
const pasted = fc.oneof(
  fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
);

describe('whatever is pasted', () => {
  it('becomes one row a line, taken, doubtful or ignored, and none is lost', () => {
    fc.assert(
      fc.property(pasted, (text) => {
        const rows = readRelay(text);
        const lines = text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/);
        const of = (kind: string) => rows.filter((row) => row.kind === kind).length;
        expect(of('taken') + of('doubtful') + of('ignored')).toBe(lines.length);
        expect(rows.map(({ line }) => line)).toEqual(lines.map((_, index) => index + 1));
        for (const row of rows) {
          expect(row.people).toBeGreaterThanOrEqual(1);
          expect(row.people).toBeLessThanOrEqual(100);
          expect(row.name).not.toMatch(/\d{7}/);
          if (row.kind === 'taken') expect([...row.name].length).toBeGreaterThanOrEqual(2);
          else expect(row.why.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('a plain line that people write is understood as it was meant', () => {
    const name = fc.constantFrom('王大娘', '李姐', '张婶', '赵大姐', '欧阳奶奶');
    const size = fc.integer({ min: 1, max: 10 });
    const shape = fc.constantFrom('#. @ $位', '#、@$人', '# @（$位）', '(#) @：$');
    fc.assert(
      fc.property(fc.tuple(fc.integer({ min: 1, max: 200 }), shape), name, size, (numbered, who, people) => {
        const [no, shape] = numbered;
        const line = shape.replace('#', String(no)).replace('@', who).replace('$', String(people));
        expect(one(line)).toBe(`taken ${who} ${people}`);
      }),
    );
  });
});

describe('readNumber', () => {
  it('reads digits and what people say up to ninety-nine', () => {
    expect(['3', '两', '十', '十二', '二十', '三十五', '十十', '百'].map(readNumber)).toEqual([
      ...[3, 2, 10, 12, 20, 35, Number.NaN, Number.NaN],
    ]);
  });
});
