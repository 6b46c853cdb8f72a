/** Something of ours that is measured against a number, not beside a control; the JSON has the fields of a measure. */
export type Limited = {
  work: string;
  at: string;
  /** Null where it could not be measured: `why` says it in a sentence. */
  ours: number | null;
  /** Of times, what the control took in the same turns, so that the machine's own stutter is seen; what is asked is the limit. */
  control: number | null;
  ratio: null;
  /** The limit; null where the number is only told. */
  reach: number | null;
  /** Null where nothing was asked, or nothing measured. */
  holds: boolean | null;
  unit: 'ms' | 's' | 'MB' | 'of 100' | 'km' | 'executives' | 'times' | 'visits';
  /** For times: half of the answers came sooner. */
  p50: number | null;
  why: string | null;
};

type Told = Pick<Limited, 'work' | 'at' | 'unit'>;

const bare = { control: null, ratio: null, p50: null, why: null } as const;

type Found = { ours: number; reach: number | null; p50?: number; control?: number };

export const atMost = (told: Told, { ours, reach, p50, control }: Found): Limited => ({
  ...bare,
  ...told,
  ...{
    ours,
    reach,
    p50: p50 ?? null,
    control: control ?? null,
    holds: reach === null ? null : ours <= reach,
  },
});

export const atLeast = (told: Told, { ours, reach }: { ours: number; reach: number }): Limited => ({
  ...bare,
  ...told,
  ...{ ours, reach, holds: ours >= reach },
});

export const notMeasured = (told: Told, reach: number, why: string): Limited => ({
  ...bare,
  ...told,
  ...{ ours: null, reach, holds: null, why },
});
