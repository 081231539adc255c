import { randomUUID } from 'node:crypto'
import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import Fastify, { type FastifyInstance } from 'fastify'
import type { Area } from '../area.ts'
import type { Permission } from '../permission/permission.ts'
import { API } from './api-path.ts'
import { errorInLog } from './error-in-log.ts'
import { serveHealth } from './health.ts'
import type { Kit } from './kit.ts'
import { openApiDocument } from './openapi.ts'
import { type ConstraintCodes, serveProblems } from './problems.ts'
import { securityHeaders } from './security-headers.ts'
import { serveEndpoint } from './serve-endpoint.ts'
import { servePage } from './serve-page.ts'
import { statusesOf } from './statuses-of.ts'
import { serveTransfer } from './transfer.ts'
import { closeUnusedConnections } from './unused-connections.ts'

export type ServerParts = {
  readonly areas: readonly Area[]
  readonly constraints: ConstraintCodes
  /** An end that an endpoint does not declare becomes an error: on in tests. */
  readonly strict?: boolean
}

/** A bare Fastify with the habits of the house: logs without personal data, ids that follow a request, limits. */
export async function bareServer(kit: Pick<Kit, 'config'>): Promise<FastifyInstance> {
  const app = Fastify({
    trustProxy: kit.config.trustProxy,
    bodyLimit: 1024 * 1024,
    routerOptions: { maxParamLength: 200 },
    genReqId: (request) => traceId(request.headers['traceparent']) ?? randomUUID(),
    logger: {
      level: kit.config.logLevel,
      serializers: {
        // The route, not the address: an address may hold a personal link.
        req: (request) => ({ method: request.method, route: request.routeOptions?.url }),
        res: (reply) => ({ status: reply.statusCode }),
        err: errorInLog,
      },
    },
  })
  app.decorateRequest('member', undefined)
  await app.register(cookie)
  await app.register(formbody, { bodyLimit: 256 * 1024 })
  await app.register(multipart, {
    limits: { fileSize: kit.config.fileLimitBytes + 1, files: 10, fields: 60, fieldSize: 100_000 },
    // A file that is cut at the limit is one byte too long, and the file store refuses it by name.
    throwFileSizeLimit: false,
  })
  await app.register(rateLimit, { global: false })
  closeUnusedConnections(app)
  app.addHook(
    'onSend',
    securityHeaders({
      secure: kit.config.publicUrl.startsWith('https:'),
      issuer: kit.config.identity?.issuer,
      framedBy: kit.config.embedOrigins,
      mapTiles: kit.config.mapTiles?.url,
    }),
  )
  return app
}

/** Joins the areas into one server. @throws Error when a route names no permission, or one that no area has */
export async function serveAreas(app: FastifyInstance, parts: ServerParts, kit: Kit): Promise<void> {
  const permissions = new Map<string, Permission>()
  const statuses = statusesOf(parts.areas)
  for (const area of parts.areas) {
    for (const [name, permission] of Object.entries(area.permissions)) permissions.set(name, permission)
  }
  serveProblems(app, statuses, parts.constraints, {
    strict: parts.strict ?? false,
    page: parts.areas.find(({ problemPage }) => problemPage)?.problemPage,
    municipality: kit.config.municipality,
  })
  for (const area of parts.areas) {
    for (const endpoint of area.endpoints ?? []) {
      serveEndpoint(
        app,
        endpoint,
        requirePermission(permissions, endpoint.permission, endpoint.operation),
        kit,
      )
    }
    for (const transfer of area.transfers ?? []) {
      serveTransfer(
        app,
        transfer,
        requirePermission(permissions, transfer.permission, transfer.operation),
        kit,
      )
    }
    for (const page of area.pages ?? []) {
      servePage(app, page, requirePermission(permissions, page.permission, page.path), kit)
    }
  }
  serveHealth(app, kit)
  // Written when somebody first asks: it takes a third of a start, and most starts are for somebody else.
  let document: string | undefined
  app.get(`${API}/openapi.json`, (_request, reply) => {
    document ??= JSON.stringify(openApiDocument(parts.areas, statuses, kit.config))
    return reply
      .type('application/json; charset=utf-8')
      .header('cache-control', 'public, max-age=300')
      .send(document)
  })
}

function requirePermission(
  known: ReadonlyMap<string, Permission>,
  name: string | undefined,
  route: string,
): Permission {
  const permission = name ? known.get(name) : undefined
  if (!permission) {
    throw new Error(
      `The route ${route} names ${name ? `the unknown permission ${name}` : 'no permission'}. Add one to its area's permissions.ts.`,
    )
  }
  return permission
}

/** The trace id of W3C Trace Context, written as a UUID. */
function traceId(header: string | string[] | undefined): string | undefined {
  const hex =
    typeof header === 'string' ? /^00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}$/.exec(header)?.[1] : undefined
  return hex?.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
