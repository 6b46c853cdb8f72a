import type { Config } from '@react-router/dev/config';

export default {
  appDirectory: 'src/web',
  buildDirectory: 'build',
  ssr: true,
  // Pages of residents load no script, so no page asks for a manifest later.
  routeDiscovery: { mode: 'initial' },
} satisfies Config;
