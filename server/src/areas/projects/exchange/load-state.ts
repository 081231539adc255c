import type { Actor } from '../../../kernel/actor.ts'
import { isIn } from '../../../kernel/actor.ts'
import type { AreaId } from '../../../kernel/ids.ts'
import type { Read } from '../../../platform/db/db.ts'
import { may, memberOf } from '../../../platform/permission/permission.ts'
import { listUnits } from '../../organisation/index.ts'
import type { Shape } from '../geometry/shape.ts'
import { projectsPermissions } from '../permissions.ts'
import { factsOf } from '../register/store.ts'
import { periodOf } from '../register/told.ts'
import type { FileRow } from './columns.ts'
import type { Asked, Known, State } from './plan.ts'
import { type ExchangeRow, listActiveAreas, listNamed, listNamedMembers } from './store.ts'

/** What the rows of a file are held against, of what whoever asks may read. */
export async function loadState(
  read: Read,
  actor: Actor,
  rows: readonly FileRow[],
  asked: Asked,
): Promise<State> {
  const values = (column: 'reference' | 'source' | 'externalId' | 'contact') => [
    ...new Set(rows.flatMap((row) => row.values[column] || [])),
  ]
  const units = await listUnits(read)
  const named = await listNamed(read, {
    references: values('reference').map((reference) => reference.toUpperCase()),
    sources: [...values('source'), asked.source],
    externalIds: values('externalId'),
    contacts: values('contact'),
    units: units.map(({ id }) => id),
    own: asked,
  })
  return stateOf(read, actor, named, {
    units,
    contacts: values('contact').map((name) => name.toLowerCase()),
  })
}

/** The same for projects that have been found, to be written to a file. */
export async function stateOf(
  read: Read,
  actor: Actor,
  rows: readonly ExchangeRow[],
  { units, contacts }: { units: Awaited<ReturnType<typeof listUnits>>; contacts: readonly string[] },
): Promise<State> {
  const me = memberOf(actor)
  const members = await listNamedMembers(read, contacts, [
    me.memberId,
    ...rows.map(({ contact_id }) => contact_id),
  ])
  return {
    units: units.map(({ id, slug, name, nameEn, active }) => ({
      id,
      slug,
      name,
      nameEn,
      active,
      mayAdd: may(projectsPermissions['project.add'], actor, id),
      isOwn: isIn(me, id),
    })),
    members,
    areas: await listActiveAreas(read),
    projects: rows.map((row) => knownOf(row, actor)),
  }
}

function knownOf(row: ExchangeRow, actor: Actor): Known {
  return {
    id: row.id,
    reference: row.reference,
    version: row.version,
    source: row.source_system ?? '',
    externalId: row.external_id ?? '',
    mayChange: may(projectsPermissions['project.change'], actor, factsOf(row)),
    said: {
      title: row.title,
      purpose: row.purpose,
      unitId: row.unit_id,
      contactId: row.contact_id,
      phase: row.phase,
      period: periodOf(row),
      place: {
        kind: row.place_kind,
        text: row.place_text,
        shape: row.place_shape as Shape | null,
        accuracy: row.place_accuracy,
      },
      areaIds: row.areaIds as AreaId[],
      budgetFrame: row.budget_frame === null ? null : Number(row.budget_frame),
      visibility: row.visibility,
      impact: row.impact as Known['said']['impact'],
    },
  }
}
