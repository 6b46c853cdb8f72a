import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { FastifyInstance } from 'fastify';

const seconds = (nanoseconds: number) => (Number.isFinite(nanoseconds) ? nanoseconds / 1e9 : 0);

/** What a machine room wants to see, as Prometheus reads it (text format 0.0.4). It tells of no person. */
export function serveMetrics(app: FastifyInstance): void {
  const delay = monitorEventLoopDelay();
  delay.enable();
  const answered = new Map<string, number>();
  app.addHook('onResponse', (_request, reply, done) => {
    const family = `${Math.floor(reply.statusCode / 100)}xx`;
    answered.set(family, (answered.get(family) ?? 0) + 1);
    done();
  });
  app.addHook('onClose', () => {
    delay.disable();
  });
  app.get('/metrics', { schema: { hide: true } }, (_request, reply) => {
    const lines = [
      '# TYPE weijia_answers_total counter',
      ...[...answered].map(([family, count]) => `weijia_answers_total{status="${family}"} ${count}`),
      '# TYPE weijia_event_loop_delay_seconds gauge',
      `weijia_event_loop_delay_seconds{quantile="0.5"} ${seconds(delay.percentile(50))}`,
      `weijia_event_loop_delay_seconds{quantile="0.99"} ${seconds(delay.percentile(99))}`,
      '# TYPE process_resident_memory_bytes gauge',
      `process_resident_memory_bytes ${process.memoryUsage.rss()}`,
      '# TYPE process_uptime_seconds counter',
      `process_uptime_seconds ${process.uptime()}`,
    ];
    reply.type('text/plain; version=0.0.4').send(`${lines.join('\n')}\n`);
  });
}
