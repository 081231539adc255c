import type { CaseId, MemberId } from '../../../kernel/ids.ts'
import type { Read } from '../../../platform/db/db.ts'
import { mayReadCase } from '../../organisation/index.ts'
import { mayReadProjects } from '../../projects/index.ts'
import { listProjectsOfItem } from '../agenda/passing-store.ts'

/** Whether a member may read what an action is about: nobody is given what they may not read. */
export async function mayReadMatter(
  read: Read,
  memberId: MemberId,
  { caseId, itemId }: { readonly caseId: CaseId | null; readonly itemId: string },
  now: Date,
): Promise<boolean> {
  if (caseId && !(await mayReadCase(read, memberId, caseId, now))) return false
  return mayReadProjects(read, memberId, await listProjectsOfItem(read, itemId))
}
