import type { z } from 'zod'
import type { Actor, Locale } from '../../../kernel/actor.ts'
import { Problem } from '../../../kernel/problem.ts'
import type { Read } from '../../../platform/db/db.ts'
import { may } from '../../../platform/permission/permission.ts'
import { inspectionsPermissions } from '../permissions.ts'
import { factsOf } from '../visits/hold-visit.ts'
import type { JointView } from '../visits/schema.ts'
import { visitRows } from '../visits/store.ts'
import { unitOf } from '../visits/unit-of.ts'
import { findProposer } from './answers-store.ts'
import { getJoint } from './store.ts'

/** A joint visit with the visits that the reader may see. @throws Problem `jointVisit.notFound` */
export async function showJoint(
  read: Read,
  id: string,
  actor: Actor,
  locale: Locale,
): Promise<z.input<typeof JointView>> {
  const joint = await getJoint(read, id)
  const rows = await visitRows(read).where('v.joint_id', '=', id).orderBy('v.id').execute()
  const [first] = rows
  // Nothing of it is left, or nothing that the reader may know of.
  if (!first) throw new Problem('jointVisit.notFound')
  return {
    id: joint.id,
    status: joint.status,
    startsAt: joint.startsAt.toISOString(),
    endsAt: joint.endsAt.toISOString(),
    proposedBy: await findProposer(read, id),
    version: joint.version,
    company: { id: first.staying, name: first.company },
    site: first.site,
    parties: rows.map((row) => ({
      visitId: row.id,
      unit: unitOf(row, locale),
      inspector: { id: row.inspector_id, name: row.inspector },
      subject: row.subject,
      earliestOn: row.earliest_on,
      latestOn: row.latest_on,
      isAnnounced: row.is_announced,
      hasSaidYes: row.joint_yes_at !== null,
      may: {
        answer:
          joint.status !== 'dissolved' && may(inspectionsPermissions['visit.change'], actor, factsOf(row)),
      },
    })),
  }
}
