import { describe, expect, it } from 'vitest';
import { conflict, invalid } from '../core/shared/errors.ts';
import { sentencesIn } from '../locales/sentences.ts';
import { faultLines, faultOf } from './fault-lines.ts';

const { errors } = sentencesIn('zh-Hans');
const names = { startsAt: { field: 'from', label: '几点开始' }, party: { field: 'woman', label: '几位' } };

describe('faultLines', () => {
  it('says one sentence for a rule', () => {
    expect(faultLines(conflict('already-signed-up'), { errors, names })).toEqual([
      { sentence: '您已经报上名了，不用再报。' },
    ]);
  });

  it('leads to the field in which a fault was typed', () => {
    const lines = faultLines(invalid([{ path: 'startsAt', code: 'in-the-past' }]), { errors, names });
    expect(lines).toEqual([{ field: 'from', label: '几点开始', sentence: '这个时间已经过去了，请往后选。' }]);
    expect(faultOf(lines, 'from')).toBe('这个时间已经过去了，请往后选。');
    expect(faultOf(lines, 'to')).toBeUndefined();
  });

  it('names the number that is allowed, where the rule has one', () => {
    const faults = [
      { path: 'capacity', code: 'too-big', limit: 5000 },
      { path: 'title', code: 'too-long', limit: 60 },
      { path: 'people', code: 'too-small' },
    ];
    expect(faultLines(invalid(faults), { errors, names }).map(({ sentence }) => sentence)).toEqual([
      '最多是 5000，请改小一点。',
      '最多 60 个字，请写短一点。',
      '数太小了，请改大一点。',
    ]);
  });

  it('says the fault of a whole party once', () => {
    const faults = [0, 1, 2].map((at) => ({ path: `party.${at}.kind`, code: 'invalid-value' }));
    expect(faultLines(invalid(faults), { errors, names })).toHaveLength(1);
  });

  it('has a sentence for a code that it does not know', () => {
    const [line] = faultLines(invalid([{ path: 'other', code: 'made-up' }]), { errors, names });
    expect(line?.sentence).toBe(errors.faults['wrong-form']);
  });
});
