import { z } from 'zod'
import type { Area } from '../area.ts'
import type { Config } from '../config/config.ts'
import { words } from '../i18n/words.ts'
import { API } from './api-path.ts'
import type { Endpoint } from './endpoint.ts'
import { exampleOf, type JsonSchema } from './example-of.ts'

export const API_VERSION = '1.0.0'
export const API_RELEASED = '2026-11-23'

/** Codes that every endpoint may end with; the rest are named on each. */
const ALWAYS = [
  'validation.failed',
  'signIn.needed',
  'permission.denied',
  'rate.limited',
  'server.error',
  'server.busy',
]
const ON_CHANGE = ['origin.foreign', 'body.malformed', 'idempotency.malformed', 'idempotency.reused']

/** The OpenAPI 3.1 document, made from the endpoints as they are declared. Follows the Swedish REST API profile; tools/rest-profile checks it. */
export function openApiDocument(
  areas: readonly Area[],
  statuses: Readonly<Record<string, number>>,
  config: Config,
) {
  const paths: Record<string, Record<string, unknown>> = {}
  const endpoints = areas.flatMap((area) => area.endpoints ?? [])
  for (const endpoint of endpoints) {
    paths[endpoint.path] ??= {}
    Object.assign(paths[endpoint.path] ?? {}, { [endpoint.method]: operation(endpoint, statuses) })
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Farled',
      version: API_VERSION,
      description:
        'Samordnar företagsärenden mellan kommunens enheter. Alla svar är JSON, tider i UTC enligt RFC 3339, fel enligt RFC 9457.\n\n' +
        'Coordinates business matters across the units of a municipality. All answers are JSON, times in UTC by RFC 3339, errors by RFC 9457. ' +
        'Known limits: a request body may be at most 1 MB and a list page at most 100 rows; calls are limited per minute and caller.',
      termsOfService: `${config.publicUrl}/om`,
      contact: { name: config.municipality, url: config.publicUrl, email: addressOf(config.mailFrom) },
      license: { name: 'EUPL-1.2', url: 'https://eupl.eu/1.2/en/' },
      'x-limitations': 'Body 1 MB, page 100 rows, rate limits per minute and caller.',
      'x-sla': {
        availability: 'set by the municipality',
        responseTime: 'under a second',
        support: addressOf(config.mailFrom),
      },
    },
    externalDocs: { description: 'How Farled is used and run', url: `${config.publicUrl}/om` },
    servers: [{ url: `${config.publicUrl}${API}` }],
    tags: [...new Set(endpoints.map(({ tag }) => tag))].sort().map((name) => ({ name })),
    security: [{ session: [] }],
    paths,
    components: {
      securitySchemes: {
        session: {
          type: 'openIdConnect',
          openIdConnectUrl: `${config.identity?.issuer ?? config.publicUrl}/.well-known/openid-configuration`,
          description: 'Sign in at /auth/sign-in; the session travels in a cookie that scripts cannot read.',
        },
      },
      schemas: { Problem: PROBLEM },
    },
  }
}

function operation(endpoint: Endpoint, statuses: Readonly<Record<string, number>>) {
  const codes = [
    ...ALWAYS,
    ...(endpoint.kind === 'change' ? ON_CHANGE : []),
    ...(endpoint.versioned ? ['version.missing', 'version.malformed', 'version.stale'] : []),
    ...endpoint.errors,
  ]
  const status = String(endpoint.status ?? 200)
  return {
    operationId: endpoint.operation,
    tags: [endpoint.tag],
    summary: endpoint.summary,
    description: `${endpoint.description} Permission: \`${endpoint.permission}\`.`,
    parameters: parametersOf(endpoint),
    ...(endpoint.body
      ? { requestBody: { required: true, content: { 'application/json': content(endpoint.body, 'input') } } }
      : {}),
    responses: {
      [status]: {
        description: endpoint.summary,
        headers: { traceparent: TRACE_HEADER },
        ...(status === '204' ? {} : { content: { 'application/json': content(endpoint.answer, 'output') } }),
      },
      ...problemResponses(codes, statuses),
    },
  }
}

function parametersOf(endpoint: Endpoint) {
  return [
    ...fieldsOf(endpoint.params, 'path'),
    ...fieldsOf(endpoint.query, 'query'),
    {
      name: 'traceparent',
      in: 'header',
      required: false,
      description: 'W3C Trace Context; follows the request through the logs.',
      schema: { type: 'string', pattern: '^00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$' },
      example: TRACE,
    },
    ...(endpoint.kind === 'change' && !endpoint.forgets
      ? [
          {
            name: 'Idempotency-Key',
            in: 'header',
            required: false,
            description: 'The same key does the same thing once; the first answer is given again.',
            schema: { type: 'string', minLength: 8, maxLength: 200 },
          },
        ]
      : []),
    ...(endpoint.versioned
      ? [
          {
            name: 'If-Match',
            in: 'header',
            required: true,
            description: 'The version that was read, as its ETag gave it.',
            schema: { type: 'string', pattern: '^"[0-9]+"$' },
            example: '"3"',
          },
        ]
      : []),
  ]
}

function fieldsOf(schema: z.ZodType | undefined, place: 'path' | 'query') {
  if (!schema) return []
  const json = toJson(schema, 'input')
  const required = new Set(json.required ?? [])
  return Object.entries(json.properties ?? {}).map(([name, field]) => ({
    name,
    in: place,
    required: place === 'path' || required.has(name),
    ...(field.description ? { description: field.description } : {}),
    schema: field,
  }))
}

function content(schema: z.ZodType, io: 'input' | 'output') {
  const json = toJson(schema, io)
  return { schema: json, examples: { typical: { value: exampleOf(json) } } }
}

function toJson(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
  const { $schema: _, ...json } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    target: 'draft-2020-12',
  })
  return json as JsonSchema
}

function problemResponses(codes: readonly string[], statuses: Readonly<Record<string, number>>) {
  const byStatus = new Map<number, string[]>()
  for (const code of codes) {
    const status = statuses[code] ?? 500
    byStatus.set(status, [...(byStatus.get(status) ?? []), code])
  }
  const t = words('en')
  return Object.fromEntries(
    [...byStatus].map(([status, its]) => [
      String(status),
      {
        description: `One of: ${its.map((code) => `\`${code}\``).join(', ')}.`,
        headers: { traceparent: TRACE_HEADER },
        content: {
          'application/problem+json': {
            schema: { $ref: '#/components/schemas/Problem' },
            examples: {
              typical: {
                value: {
                  type: `urn:farled:problem:${its[0]}`,
                  title: t(`errors:${its[0]}`),
                  status,
                  detail: t(`errors:${its[0]}`),
                  instance: 'urn:uuid:0af76519-16cd-43dd-8448-eb211c80319c',
                  code: its[0],
                },
              },
            },
          },
        },
      },
    ]),
  )
}

const TRACE = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01'
const TRACE_HEADER = {
  description: 'W3C Trace Context of the answer.',
  schema: { type: 'string' },
  example: TRACE,
}

const PROBLEM = {
  type: 'object',
  description: 'Problem details (RFC 9457).',
  required: ['type', 'title', 'status', 'detail', 'instance', 'code'],
  properties: {
    type: { type: 'string', format: 'uri' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string', description: 'What happened and what to do, in the reader’s language.' },
    instance: { type: 'string', format: 'uri' },
    code: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['path', 'code', 'message'],
        properties: { path: { type: 'string' }, code: { type: 'string' }, message: { type: 'string' } },
      },
    },
  },
}

function addressOf(from: string): string {
  return /<([^>]+)>/.exec(from)?.[1] ?? from
}
