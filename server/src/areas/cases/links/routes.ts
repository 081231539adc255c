import { z } from 'zod'
import { Problem } from '../../../kernel/problem.ts'
import { changing } from '../../../platform/http/endpoint.ts'
import { authorise, memberOf } from '../../../platform/permission/permission.ts'
import { lockCase, touchCase } from '../case-store.ts'
import { casePermissions } from '../permissions.ts'
import { recordCase } from '../record-case.ts'
import { insertLink } from './store.ts'

export const linkEndpoints = [
  changing({
    method: 'post',
    path: '/cases/{caseId}/links',
    operation: 'linkCases',
    tag: 'cases',
    summary: 'Link two cases that belong together',
    description: 'Both show the other. A case that repeats another is instead closed as its duplicate.',
    permission: 'case.link',
    params: z.object({ caseId: z.uuid() }),
    body: z.strictObject({ otherId: z.uuid() }),
    answer: z.null(),
    status: 204,
    errors: ['case.notFound', 'case.sameCase', 'case.alreadyLinked'],
    handle: async (tx, { params, body }, { actor, now }) => {
      if (params.caseId === body.otherId) throw new Problem('case.sameCase')
      // Locked in one order everywhere, so that two who link the same pair can't wait for each other.
      const [first, second] = [params.caseId, body.otherId].sort()
      await lockCase(tx, first ?? params.caseId)
      await lockCase(tx, second ?? body.otherId)
      authorise(casePermissions['case.link'], actor, await lockCase(tx, params.caseId))
      await insertLink(tx, params.caseId, body.otherId, memberOf(actor).memberId, now)
      await touchCase(tx, params.caseId, now)
      await recordCase(tx, actor, now, 'case.linked', params.caseId, { otherId: body.otherId })
      return { body: null }
    },
  }),
]
