import { api, ask, writeHeaders } from '../../../../../lib/api.ts'
import { staleAfter, type Write } from '../case-keys.ts'
import type { Outcome } from '../shapes.ts'

export type Closing = { outcome: Outcome; note: string; duplicateOf: string }

export function closeCase(caseId: string): Write<Closing> {
  return {
    send: ({ outcome, note, duplicateOf }, intention) =>
      ask(
        api.POST('/cases/{caseId}/closure', {
          params: { path: { caseId } },
          body: { outcome, note, ...(outcome === 'duplicate' && duplicateOf ? { duplicateOf } : {}) },
          headers: writeHeaders(intention),
        }),
      ),
    invalidates: () => staleAfter(caseId),
  }
}

export function reopenCase(caseId: string): Write<{ reason: string }> {
  return {
    send: (body, intention) =>
      ask(
        api.POST('/cases/{caseId}/reopening', {
          params: { path: { caseId } },
          body,
          headers: writeHeaders(intention),
        }),
      ),
    invalidates: () => staleAfter(caseId),
  }
}
