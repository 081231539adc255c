import type { PageRequest } from '../../../platform/http/page.ts'
import type { CaseOfPerson } from '../../cases/index.ts'
import { type Occasion, readVisitPlan } from '../../inspections/index.ts'
import type { CompanySession } from './session.ts'

/** The plan of visits of somebody who is signed in and follows these cases. */
export function readPlan(
  { kit, now, locale }: PageRequest,
  session: CompanySession,
  cases: readonly CaseOfPerson[],
): Promise<Occasion[]> {
  return readVisitPlan(kit, now, { ...session, locale, caseIds: cases.map(({ caseId }) => caseId) })
}
