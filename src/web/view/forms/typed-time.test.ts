import { describe, expect, it } from 'vitest';
import { invalid, isCoreError, ruleBroken } from '../../../core/shared/errors.ts';
import { blameTheDay, typedSpan } from './typed-time.ts';

const now = new Date('2026-12-20T10:00:00+08:00');

function faultsOf(span: { day: string; from: string; to: string }) {
  try {
    typedSpan(span);
    return [];
  } catch (error) {
    return isCoreError(error) ? error.faults.map(({ path, code }) => `${path} ${code}`) : [String(error)];
  }
}

describe('when an activity is, as three fields say it', () => {
  it('is two instants in Shanghai', () => {
    expect(typedSpan({ day: '2026-12-21', from: '09:30', to: '11:00' })).toEqual({
      startsAt: new Date('2026-12-21T09:30:00+08:00'),
      endsAt: new Date('2026-12-21T11:00:00+08:00'),
    });
  });

  it('blames the very field that is empty or wrong, and no other', () => {
    expect(faultsOf({ day: '', from: '09:30', to: '11:00' })).toEqual(['day required']);
    expect(faultsOf({ day: '2026-02-30', from: '09:30', to: '' })).toEqual(['day day-shape', 'to required']);
    expect(faultsOf({ day: '2026-12-21', from: '9 点', to: '11:00' })).toEqual(['from clock-shape']);
  });

  it('is the fault of the day where the day has passed, of the hour where it is today', () => {
    const past = invalid([{ path: 'startsAt', code: 'in-the-past' }]);
    const blamed = (error: unknown, day: string) => {
      const said = blameTheDay(error, { day, now });
      return isCoreError(said) ? [said.code, ...said.faults.map(({ path }) => path)] : said;
    };
    expect(blamed(past, '2026-12-19')).toEqual(['invalid', 'day']);
    expect(blamed(past, '2026-12-20')).toEqual(['invalid', 'startsAt']);
    const far = invalid([{ path: 'startsAt', code: 'too-far-ahead' }]);
    expect(blamed(far, '2090-01-01')).toEqual(['invalid', 'day']);
    expect(blamed(ruleBroken('activity-over'), '2026-12-19')).toEqual(['activity-over']);
  });
});
