import type { z } from 'zod'
import type { Actor } from '../../../kernel/actor.ts'
import { may } from '../../../platform/permission/permission.ts'
import { presentShape } from '../geometry/read-shape.rules.ts'
import type { Shape } from '../geometry/shape.ts'
import { toLonLat } from '../geometry/sweref.rules.ts'
import { projectsPermissions } from '../permissions.ts'
import type { ProjectListRow } from './list-store.ts'
import type { ProjectEvent, ProjectRow, ProjectView } from './schema.ts'
import { factsOf, type listHistory, type ProjectLists, type ProjectRecord } from './store.ts'
import { periodOf } from './told.ts'

type Row = z.input<typeof ProjectRow>

const pointOf = (middle: readonly [number, number] | null): [number, number] | null => {
  if (!middle) return null
  const [lon, lat] = toLonLat(middle)
  return [lon, lat]
}

type Shown = Pick<
  ProjectListRow,
  'id' | 'reference' | 'title' | 'phase' | 'visibility' | 'impact' | 'changed_at' | 'unit_id' | 'contact_id'
> &
  Pick<ProjectListRow, 'unitSlug' | 'unitName' | 'unitNameEn' | 'contactName' | 'place_kind' | 'place_text'> &
  Parameters<typeof periodOf>[0]

const common = (row: Shown) => ({
  id: row.id,
  reference: row.reference,
  title: row.title,
  unit: { id: row.unit_id, slug: row.unitSlug, name: row.unitName, nameEn: row.unitNameEn },
  contact: { id: row.contact_id, name: row.contactName },
  phase: row.phase,
  period: periodOf(row),
  visibility: row.visibility,
  impact: row.impact as Row['impact'],
  changedAt: row.changed_at.toISOString(),
})

export function presentRow(row: ProjectListRow): Row {
  const place = { kind: row.place_kind, text: row.place_text, point: pointOf(row.middle) }
  return { ...common(row), place, isStale: row.isStale }
}

export function presentProject(
  row: ProjectRecord,
  { areas, companies, partners }: ProjectLists,
  { isStale, middle }: { readonly isStale: boolean; readonly middle: readonly [number, number] | null },
  actor: Actor,
): z.input<typeof ProjectView> {
  const shape = row.place_shape as Shape | null
  return {
    ...common(row),
    isStale,
    purpose: row.purpose,
    closingReason: row.closing_reason,
    place: {
      kind: row.place_kind,
      text: row.place_text,
      point: pointOf(middle),
      geometry: shape && presentShape(shape),
      accuracy: row.place_accuracy,
    },
    areas,
    companies,
    partners: partners.map(({ unitId, name, role, slug, unitName, unitNameEn }) => ({
      unit:
        unitId && slug !== null && unitName !== null && unitNameEn !== null
          ? { id: unitId, slug, name: unitName, nameEn: unitNameEn }
          : null,
      name,
      role,
    })),
    budgetFrame: row.budget_frame === null ? null : Number(row.budget_frame),
    links: row.links as { title: string; url: string }[],
    source:
      row.source_system !== null && row.external_id !== null
        ? { system: row.source_system, id: row.external_id }
        : null,
    fromCase: row.fromCase && row.fromCaseNumber ? { id: row.fromCase, number: row.fromCaseNumber } : null,
    confirmed: row.confirmed_at && {
      at: row.confirmed_at.toISOString(),
      by: row.confirmed_by && row.confirmedName ? { id: row.confirmed_by, name: row.confirmedName } : null,
    },
    createdAt: row.created_at.toISOString(),
    version: row.version,
    may: { change: may(projectsPermissions['project.change'], actor, factsOf(row)) },
  }
}

type HistoryRow = Awaited<ReturnType<typeof listHistory>>[number]

export function presentHistory(row: HistoryRow): z.input<typeof ProjectEvent> {
  return {
    id: String(row.version),
    at: row.at.toISOString(),
    name: `project.${row.what}`,
    by: row.byId && row.byName ? { id: row.byId, name: row.byName } : null,
    fields: row.fields,
    why: row.why,
    phase: row.phase as z.input<typeof ProjectEvent>['phase'],
  }
}
