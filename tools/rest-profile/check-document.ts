import spectral from '@stoplight/spectral-core'
import { restProfile } from './ruleset.ts'

export type ProfileFinding = {
  readonly id: string
  readonly severity: 'error' | 'warning'
  readonly path: string
  readonly message: string
}

/** Reads an OpenAPI document by the Swedish REST API profile. */
export async function checkDocument(document: unknown): Promise<ProfileFinding[]> {
  const reader = new spectral.Spectral()
  reader.setRuleset(restProfile)
  const found = await reader.run(document as Record<string, unknown>)
  return found.map(({ code, severity, path, message }) => ({
    id: String(code),
    severity: severity.valueOf() === 0 ? 'error' : 'warning',
    path: path.join('/'),
    message,
  }))
}
