/** Problem details (RFC 9457) as the server sends them, words already in the reader's language. */
export type ProblemDetails = {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly instance: string
  readonly code: string
  readonly errors?: readonly FieldProblem[]
}

export type FieldProblem = { readonly path: string; readonly code: string; readonly message: string }

/** The server said no, or said nothing at all (`status` 0). */
export class ApiError extends Error {
  readonly status: number
  readonly code: string
  readonly problem: ProblemDetails | undefined

  constructor(status: number, problem?: ProblemDetails, options?: ErrorOptions) {
    super(problem?.code ?? `http.${status}`, options)
    this.name = 'ApiError'
    this.status = status
    this.problem = problem
    this.code = problem?.code ?? (status === 0 ? 'network' : `http.${status}`)
  }

  /** True when nobody knows whether the change was made: sending the same again is then the right thing. */
  get isUncertain(): boolean {
    return this.status === 0 || this.status >= 500
  }
}

export function isApiError(error: unknown, status?: number): error is ApiError {
  return error instanceof ApiError && (status === undefined || error.status === status)
}

/** One message per field; the first one said about it. Paths are dotted, a leading slash or `body.` is dropped. */
export function fieldProblems(error: unknown): Readonly<Record<string, string>> {
  if (!isApiError(error)) return {}
  const found: Record<string, string> = {}
  for (const { path, message } of error.problem?.errors ?? []) {
    found[fieldPath(path)] ??= message
  }
  return found
}

function fieldPath(path: string): string {
  return path
    .replace(/^\//, '')
    .replaceAll('/', '.')
    .replace(/^body\./, '')
}

export function problemFrom(body: unknown): ProblemDetails | undefined {
  const isProblem = typeof body === 'object' && body !== null && 'code' in body && 'detail' in body
  return isProblem ? (body as ProblemDetails) : undefined
}
