import { api, ask, writeHeaders } from '../../../../../lib/api.ts'
import { staleAfter, type Write } from '../case-keys.ts'

/** Answers for the whole from now on; the company is told the name. */
export function takeAccountability(caseId: string): Write<{ unitId: string }> {
  return {
    send: ({ unitId }, intention) =>
      ask(
        api.POST('/cases/{caseId}/accountability', {
          params: { path: { caseId } },
          body: unitId ? { unitId } : {},
          headers: writeHeaders(intention),
        }),
      ),
    invalidates: () => staleAfter(caseId),
  }
}
