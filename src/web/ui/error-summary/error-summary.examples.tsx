import type { Example } from '../example.ts';
import { ErrorSummary } from './error-summary.tsx';

export const errorSummaryExamples: Example[] = [
  {
    name: 'two faults, one of a field',
    node: (
      <ErrorSummary
        faults={[
          { field: 'title', label: '活动叫什么', sentence: '写得太长了，请短一点。' },
          { sentence: '这个活动取消了，看看别的吧。' },
        ]}
      />
    ),
  },
];
