import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import pg from 'pg'
import type { Locale } from '../../kernel/actor.ts'
import { Problem } from '../../kernel/problem.ts'
import { words } from '../i18n/words.ts'
import { API } from './api-path.ts'
import { platformErrors } from './errors.ts'
import { localeOf } from './locale-of.ts'
import type { ProblemPage } from './page.ts'

/** Constraints whose breach has a name of its own; areas add theirs in app.ts. */
export type ConstraintCodes = Readonly<Record<string, string>>

declare module 'fastify' {
  interface FastifyContextConfig {
    declaredErrors?: readonly string[]
    /** Answers people, so its failures are pages too. */
    isPage?: boolean
    /** Other sites that the settings name may show it in a frame. */
    isFramed?: boolean
  }
}

export type ProblemDetails = {
  type: string
  title: string
  status: number
  detail: string
  instance: string
  code: string
  errors?: { path: string; code: string; message: string }[]
}

/** Problem details (RFC 9457) in the reader's language for every way a request can fail. */
export function serveProblems(
  app: FastifyInstance,
  statuses: Readonly<Record<string, number>>,
  constraints: ConstraintCodes,
  options: { strict: boolean; page?: ProblemPage | undefined; municipality: string },
): void {
  const send = (request: FastifyRequest, reply: FastifyReply, problem: Problem) => {
    const { page, municipality } = options
    if (!page || !wantsPage(request)) return sendProblem(request, reply, problem, statuses)
    const locale = localeOf(request)
    const { code, status, detail } = detailsOf(problem, locale, statuses, request.id)
    const wasSending = request.method !== 'GET' && request.method !== 'HEAD'
    return reply
      .code(status)
      .type('text/html; charset=utf-8')
      .header('x-robots-tag', 'noindex')
      .send(page({ code, status, detail, requestId: request.id, wasSending, locale, municipality }))
  }
  app.setErrorHandler((error: FastifyError | Problem, request, reply) => {
    const problem = asProblem(error, constraints)
    const declared = request.routeOptions.config.declaredErrors
    const known = problem.code in platformErrors || !declared || declared.includes(problem.code)
    if (!known) request.log.error({ code: problem.code }, 'an end that the endpoint does not declare')
    if (problem.code === 'server.error') request.log.error({ err: error }, 'failed')
    return send(request, reply, !known && options.strict ? new Problem('server.error') : problem)
  })
  app.setNotFoundHandler((request, reply) => send(request, reply, new Problem('notFound')))
}

/** A page's failure is a page. So is a wrong address that a person has opened. */
function wantsPage(request: FastifyRequest): boolean {
  if (request.routeOptions.config?.isPage) return true
  if (request.method !== 'GET' || request.url.startsWith(API)) return false
  return /\btext\/html\b/.test(request.headers.accept ?? '')
}

function sendProblem(
  request: FastifyRequest,
  reply: FastifyReply,
  problem: Problem,
  statuses: Readonly<Record<string, number>>,
) {
  const details = detailsOf(problem, localeOf(request), statuses, request.id)
  return reply
    .code(details.status)
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(details))
}

function detailsOf(
  problem: Problem,
  locale: Locale,
  statuses: Readonly<Record<string, number>>,
  requestId: string,
): ProblemDetails {
  const t = words(locale)
  const text = t(`errors:${problem.code}`, problem.params)
  const status = statuses[problem.code] ?? 500
  return {
    type: `urn:farled:problem:${problem.code}`,
    title: text.split(/(?<=[.!?])\s/)[0] ?? text,
    status,
    detail: text,
    instance: `urn:uuid:${requestId}`,
    code: problem.code,
    ...(problem.fields.length > 0
      ? {
          errors: problem.fields.map(({ path, code, params }) => ({
            path,
            code,
            message: t(`errors:${code}`, params ?? {}),
          })),
        }
      : {}),
  }
}

function asProblem(error: unknown, constraints: ConstraintCodes): Problem {
  if (error instanceof Problem) return error
  if (error instanceof pg.DatabaseError) {
    const code = error.constraint ? constraints[error.constraint] : undefined
    if (code) return new Problem(code)
    // Characters that can't be stored, such as a null, and dates outside the calendar.
    if (error.code === '22021' || error.code === '22P05' || error.code === '22008')
      return new Problem('body.malformed')
    if (['40001', '40P01'].includes(error.code ?? '')) return new Problem('server.busy')
    if (error.code === '53300' || error.code === '57P01' || error.code === '57014')
      return new Problem('server.busy')
    return new Problem('server.error')
  }
  const { statusCode, code } = error as FastifyError
  if (statusCode === 429) return new Problem('rate.limited')
  if (statusCode === 413) return new Problem('body.tooLarge')
  if (statusCode === 415 || statusCode === 400) return new Problem('body.malformed')
  if (code === 'ECONNREFUSED' || code === 'ECONNRESET') return new Problem('server.busy')
  return new Problem('server.error')
}
