import type { FastifyInstance } from 'fastify'
import type { Kit } from './kit.ts'

/** `/health/live`: the process answers. `/health/ready`: it can also reach its database. For load balancers; no data. */
export function serveHealth(app: FastifyInstance, kit: Kit): void {
  app.get('/health/live', { logLevel: 'warn' }, async () => ({ status: 'ok' }))
  app.get('/health/ready', { logLevel: 'warn' }, async (_request, reply) => {
    try {
      await kit.db.pool.query('select 1')
      return { status: 'ok' }
    } catch {
      return reply.code(503).send({ status: 'database unreachable' })
    }
  })
}
