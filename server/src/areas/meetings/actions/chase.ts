import { systemActor } from '../../../kernel/actor.ts'
import { addDays, dayOf } from '../../../kernel/local-day.ts'
import { addWorkingDays, isWorkingDay } from '../../../kernel/working-days.ts'
import type { JobDefinition } from '../../../platform/jobs/jobs.ts'
import { recordMeeting } from '../record-meeting.ts'
import { reminderOn } from './rules.ts'
import { listToRemind, noteReminder } from './store.ts'

const actor = systemActor('meetings')

/** Reminds of actions the day before, and chases those that are late, on working days. */
export const chaseActionsJob: JobDefinition = {
  name: 'meetings.chase',
  says: 'Reminds of actions from meetings, and chases those that are late',
  every: '10 7 * * 1-5',
  run: async (kit) => {
    const now = kit.clock.now()
    const today = dayOf(now)
    if (!isWorkingDay(today)) return
    const rows = await kit.db.read(actor, (read) =>
      listToRemind(read, addWorkingDays(today, 1), addDays(today, -1)),
    )
    for (const row of rows) {
      const reminder = reminderOn({ dueOn: row.due_on, remindedOn: row.reminded_on }, today)
      if (!reminder) continue
      await kit.db.change(actor, async (tx) => {
        if (!(await noteReminder(tx, row.id, today))) return
        const facts = {
          actionId: row.id,
          meetingId: row.meeting_id,
          memberId: row.member_id,
          unitId: row.unit_id,
          on: row.due_on,
        }
        await recordMeeting(
          tx,
          actor,
          now,
          reminder === 'due' ? 'meetingAction.due' : 'meetingAction.late',
          facts,
          row.case_id,
        )
      })
    }
  },
}
