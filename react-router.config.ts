import type { Config } from '@react-router/dev/config';
import { compressFiles } from './src/web/compress-files.ts';

export default {
  appDirectory: 'src/web',
  buildDirectory: 'build',
  ssr: true,
  // Pages of residents load no script, so no page asks for a manifest later.
  routeDiscovery: { mode: 'initial' },
  buildEnd: ({ reactRouterConfig }) => compressFiles(`${reactRouterConfig.buildDirectory}/client`),
} satisfies Config;
