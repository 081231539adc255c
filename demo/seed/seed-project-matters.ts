import { sql } from 'kysely'
import { addItem } from '../../server/src/areas/meetings/agenda/change-agenda.ts'
import { putAction, putDecision, putNote } from '../../server/src/areas/meetings/live/write.ts'
import type { MemberActor } from '../../server/src/kernel/actor.ts'
import { addDays, dayOf } from '../../server/src/kernel/local-day.ts'
import { addWorkingDays } from '../../server/src/kernel/working-days.ts'
import type { Tx } from '../../server/src/platform/db/db.ts'
import { newId } from '../../server/src/platform/ids/ids.ts'
import { decidedProject, overlapToCome } from '../content/project-matters.ts'
import { need, type Town } from './town.ts'

/** Puts the project that the lots decides on upon the agenda of its latest meeting. @returns the item */
export async function addProjectMatter(
  tx: Tx,
  leader: MemberActor,
  at: Date,
  meetingId: string,
): Promise<string> {
  const { id: projectId } = await tx
    .selectFrom('project')
    .select('id')
    .where('title', '=', decidedProject.project)
    .executeTakeFirstOrThrow()
  const { question } = decidedProject
  const said = { question, purpose: 'decide' as const, minutes: 15, ownerId: null, unitIds: [] }
  return addItem(tx, leader, at, meetingId, { projectId, ...said })
}

/** What was said, decided and undertaken about it. */
export async function sayOfProject(tx: Tx, town: Town, leader: MemberActor, itemId: string, at: Date) {
  const fresh = () => ({ id: newId(), version: undefined })
  const who = need(town.people, decidedProject.by)
  await putNote(tx, leader, at, fresh(), { itemId, body: decidedProject.note })
  await putDecision(tx, leader, at, fresh(), { itemId, body: decidedProject.decision })
  await putAction(tx, leader, at, fresh(), {
    itemId,
    body: decidedProject.action,
    memberId: who.memberId,
    unitId: who.units[0]?.id ?? '',
    dueOn: addWorkingDays(addDays(dayOf(at), 14), 3),
  })
}

/** Two works in one street stand on the next agenda; the others that overlap are proposed to it. */
export async function takeUpOverlap(tx: Tx, leader: MemberActor, at: Date, meetingId: string): Promise<void> {
  const [one, other] = overlapToCome.projects
  const { rows } = await sql<{ id: string }>`
    select o.id from project_overlap o join project p on p.id = o.project_id join project q on q.id = o.other_id
    where o.ended_at is null and p.title in (${one}, ${other}) and q.title in (${one}, ${other})`.execute(tx)
  const { question } = overlapToCome
  for (const { id } of rows)
    await addItem(tx, leader, at, meetingId, {
      proposal: `overlap:${id}`,
      question,
      purpose: 'decide',
      minutes: 15,
      ownerId: null,
      unitIds: [],
    })
}
