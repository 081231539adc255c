const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** The case that a new project comes out of, from the address. */
export function readOrigin(search: Record<string, unknown>): { case?: string } {
  const { case: from } = search
  return typeof from === 'string' && UUID.test(from) ? { case: from } : {}
}
