import { randomUUID } from 'node:crypto';
import { createMiddleware } from 'hono/factory';
import { routePath } from 'hono/route';
import { type Logger } from 'pino';
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import { type WebVariables } from './serve-routes.ts';

export interface Metrics {
  readonly registry: Registry;
  readonly requests: Counter<'method' | 'route' | 'status'>;
  readonly seconds: Histogram<'method' | 'route'>;
  readonly underWay: Gauge;
}

/** Counters of one service; a registry of its own, so that tests can have many. */
export function makeMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: 'kuulolla_' });
  return {
    registry,
    requests: new Counter({
      name: 'kuulolla_http_requests_total',
      help: 'Answered requests',
      labelNames: ['method', 'route', 'status'],
      registers: [registry],
    }),
    seconds: new Histogram({
      name: 'kuulolla_http_request_seconds',
      help: 'Time to answer',
      labelNames: ['method', 'route'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
      registers: [registry],
    }),
    underWay: new Gauge({
      name: 'kuulolla_http_requests_under_way',
      help: 'Requests being answered',
      registers: [registry],
    }),
  };
}

/**
 * Gives each request an id, counts it and logs it by the pattern of its route:
 * the address itself may hold a token or a name, so it is never written down.
 */
export const measured = (log: Logger, metrics: Metrics) =>
  createMiddleware<WebVariables>(async (web, next) => {
    const requestId = randomUUID();
    const started = performance.now();
    web.set('requestId', requestId);
    web.header('x-request-id', requestId);
    metrics.underWay.inc();
    try {
      await next();
    } finally {
      metrics.underWay.dec();
      const milliseconds = performance.now() - started;
      const labels = { method: web.req.method, route: routePath(web, -1) };
      metrics.requests.inc({ ...labels, status: web.res.status });
      metrics.seconds.observe(labels, milliseconds / 1000);
      log.info({ requestId, ...labels, status: web.res.status, milliseconds: Math.round(milliseconds) }, 'request');
    }
  });
