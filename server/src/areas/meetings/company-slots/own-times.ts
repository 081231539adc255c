import type { CaseId } from '../../../kernel/ids.ts'
import type { Read } from '../../../platform/db/db.ts'
import { isAskedToChoose, listForCompany } from './store.ts'

/** What a company sees of meetings, read under its own rights: its own time, and those that it may choose from. */
export async function readOwnTimes(read: Read, caseId: CaseId, now: Date) {
  const times = await listForCompany(read, now)
  return {
    booked: times.find(({ isBooked }) => isBooked),
    free: times.filter(({ isBooked }) => !isBooked),
    isAsked: await isAskedToChoose(read, caseId),
  }
}
export type OwnTimes = Awaited<ReturnType<typeof readOwnTimes>>
