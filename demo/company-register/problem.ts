const KINDS = {
  400: ['urn:bolagsverket:error:validation', 'validation.client'],
  401: ['urn:bolagsverket:error:auth', 'auth.error'],
  404: ['about:blank', 'not.found'],
  500: ['about:blank', 'server.error'],
} as const

/** A problem in the shape that the register gives it. */
export function problem(status: keyof typeof KINDS, requestId: string): Record<string, unknown> {
  const [type, instance] = KINDS[status]
  return {
    type,
    instance,
    status,
    title: instance,
    detail: 'Kunde inte svara.',
    timestamp: new Date().toISOString(),
    requestId,
  }
}
