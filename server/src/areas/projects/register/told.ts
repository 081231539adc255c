import type { Shape } from '../geometry/shape.ts'
import type { ProjectPlan } from './schema.ts'
import type { ProjectLists, ProjectRecord, Told } from './store.ts'

/** What stands of a project, in the words of a plan. */
export function toldOf(row: ProjectRecord, lists: ProjectLists): Told {
  return {
    title: row.title,
    purpose: row.purpose,
    unitId: row.unit_id,
    contactId: row.contact_id,
    phase: row.phase as ProjectPlan['phase'],
    period: periodOf(row),
    place: {
      kind: row.place_kind,
      text: row.place_text,
      shape: row.place_shape as Shape | null,
      accuracy: row.place_accuracy,
    },
    areaIds: lists.areas.map(({ id }) => id),
    companyIds: lists.companies.map(({ id }) => id),
    partners: lists.partners.map(({ unitId, name, role }) => ({ unitId, name, role })),
    budgetFrame: row.budget_frame === null ? null : Number(row.budget_frame),
    visibility: row.visibility,
    impact: row.impact as ProjectPlan['impact'],
    links: row.links as ProjectPlan['links'],
  }
}

type Days = Pick<
  ProjectRecord,
  'earliest_on' | 'planned_start_on' | 'planned_end_on' | 'latest_on' | 'start_is_certain' | 'end_is_certain'
>
export function periodOf(row: Days): ProjectPlan['period'] {
  return {
    earliest: row.earliest_on,
    plannedStart: row.planned_start_on,
    plannedEnd: row.planned_end_on,
    latest: row.latest_on,
    startIsCertain: row.start_is_certain,
    endIsCertain: row.end_is_certain,
  }
}
