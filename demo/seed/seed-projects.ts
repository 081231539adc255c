import { endProject } from '../../server/src/areas/projects/register/end-project.ts'
import { addProject } from '../../server/src/areas/projects/register/save-project.ts'
import { NewProject } from '../../server/src/areas/projects/register/schema.ts'
import { addDays, dayOf, type LocalDay } from '../../server/src/kernel/local-day.ts'
import { isWorkingDay } from '../../server/src/kernel/working-days.ts'
import type { Tx } from '../../server/src/platform/db/db.ts'
import { type DemoProject, demoProjects } from '../content/projects.ts'
import { instantOf } from './office-time.ts'
import { need, type Town } from './town.ts'

const LATELY = 12
/** Nine o’clock, in minutes. */
const MORNING = 9 * 60

/** What the units have going on: some of it in the same street, some that nobody has looked at for long, one draft. */
export async function seedProjects(tx: Tx, end: Date, town: Town): Promise<void> {
  const inOrder = demoProjects.toSorted((a, b) => addedBefore(b) - addedBefore(a))
  for (const [nth, project] of inOrder.entries()) {
    const at = instantOf(workingDay(addDays(dayOf(end), -addedBefore(project))), MORNING + nth * 7)
    const by = need(town.people, project.contact)
    const { id } = await addProject(tx, by, at, planOf(project, end, town))
    if (!project.ended) continue
    const ended = { ...project.ended, ifVersion: 1 }
    await endProject(tx, by, instantOf(workingDay(addDays(dayOf(end), -6)), MORNING), id, ended)
  }
}

const workingDay = (day: LocalDay): LocalDay => (isWorkingDay(day) ? day : workingDay(addDays(day, -1)))

const addedBefore = (project: DemoProject): number => project.addedBefore ?? LATELY

function planOf(project: DemoProject, end: Date, town: Town): NewProject {
  const dayAt = (days: number | null) => (days === null ? null : addDays(dayOf(end), days))
  const { title, purpose, unit, contact, phase, begins, ends, place, visibility, impact } = project
  const geometry = geometryOf(project)
  return NewProject.parse({
    title,
    purpose,
    unitId: need(town.units, unit),
    contactId: need(town.people, contact).memberId,
    phase,
    period: {
      plannedStart: dayAt(begins),
      plannedEnd: dayAt(ends),
      startIsCertain: phase === 'procured' || phase === 'under_way',
    },
    place: geometry
      ? { kind: 'drawn', text: place, geometry, accuracy: geometry.type === 'LineString' ? 'exact' : 'rough' }
      : { kind: 'everywhere' },
    areaIds: project.areas.map((code) => need(town.areas, code)),
    // Only companies that have asked something have come.
    companyIds: (project.companies ?? []).flatMap((key) => town.companies.get(key) ?? []),
    partners: (project.partners ?? []).map((slug) => ({ unitId: need(town.units, slug) })),
    visibility: visibility ?? 'internal',
    impact: impact ?? [],
  })
}

function geometryOf({ shape }: DemoProject): Record<string, unknown> | null {
  if (!shape) return null
  if ('point' in shape) return { type: 'Point', coordinates: shape.point }
  if ('line' in shape) return { type: 'LineString', coordinates: shape.line }
  return { type: 'Polygon', coordinates: [shape.area] }
}
