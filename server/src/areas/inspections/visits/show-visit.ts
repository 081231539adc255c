import type { z } from 'zod'
import type { Actor, Locale } from '../../../kernel/actor.ts'
import type { Read } from '../../../platform/db/db.ts'
import { describeCases } from '../../cases/index.ts'
import { listDeclines } from '../joint-visits/answers-store.ts'
import { showJoint } from '../joint-visits/show-joint.ts'
import type { VisitPage } from './schema.ts'
import { getVisit, listAreasOf, listRequests } from './store.ts'
import { presentVisitPage } from './view.ts'

/** @throws Problem `visit.notFound` */
export async function showVisit(
  read: Read,
  id: string,
  actor: Actor,
  locale: Locale,
): Promise<z.input<typeof VisitPage>> {
  const row = await getVisit(read, id)
  const parts = {
    areas: await listAreasOf(read, id),
    requests: await listRequests(read, id),
    declined: await listDeclines(read, id),
    joint: row.joint_id ? await showJoint(read, row.joint_id, actor, locale) : null,
    case: row.case_id ? (await describeCases(read, [row.case_id])).get(row.case_id) : undefined,
  }
  return presentVisitPage(row, parts, { actor, locale })
}
