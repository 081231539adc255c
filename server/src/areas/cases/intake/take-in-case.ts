import type { Actor } from '../../../kernel/actor.ts'
import type { CaseId } from '../../../kernel/ids.ts'
import { dayOf } from '../../../kernel/local-day.ts'
import { Problem } from '../../../kernel/problem.ts'
import type { Tx } from '../../../platform/db/db.ts'
import type { Kit } from '../../../platform/http/kit.ts'
import { newId } from '../../../platform/ids/ids.ts'
import { rememberContact } from '../../companies/index.ts'
import { findDutyMember } from '../../organisation/index.ts'
import { findAreasForCase } from '../../responsibility/index.ts'
import { beginAccountability } from '../accountability/store.ts'
import { goalDay } from '../deadlines/goal-day.ts'
import { tellCompany } from '../mails/tell-company.ts'
import { letUnitIn } from '../parts/store.ts'
import { recordCase } from '../record-case.ts'
import type { Question } from './question.ts'
import { formatCaseNumber } from './rules.ts'
import { insertCase, insertCaseAreas, nextCaseNumber } from './store.ts'

/**
 * Takes a question in. From this instant the pilot on duty is accountable for it: case, number, ledger, event and
 * receipt stand or fall together. Without `tellsCompany` there is no receipt: for what may come from a machine.
 * @throws Problem `case.nobodyOnDuty` when no active pilot or administrator exists; `case.unknownArea`
 */
export async function takeInCase(
  tx: Tx,
  kit: Kit,
  actor: Actor,
  now: Date,
  question: Question,
  { tellsCompany = true }: { tellsCompany?: boolean } = {},
): Promise<{ id: CaseId; number: string; accountable: string; firstContactBy: string }> {
  const duty = await findDutyMember(tx, now)
  if (!duty) throw new Problem('case.nobodyOnDuty')
  const today = dayOf(now)
  const areas = await findAreasForCase(tx, [...question.areaIds], today)
  if (areas.length !== new Set(question.areaIds).size) throw new Problem('case.unknownArea')
  const year = Number(today.slice(0, 4))
  const id = newId()
  const number = formatCaseNumber(year, await nextCaseNumber(tx, year))
  const contactBy = await goalDay(tx, 'first_contact', duty.unitId, today)
  await insertCase(tx, { ...question, id, number, receivedAt: now, firstContactBy: contactBy })
  // First of all that follows: what belongs to a restricted case can be written only by those who read it.
  if (question.visibility === 'restricted')
    for (const unit of question.readers ?? []) await letUnitIn(tx, id, unit)
  await insertCaseAreas(tx, id, question.areaIds)
  // Who spoke for the company in a restricted case stays in that case.
  if (question.companyId && question.visibility === 'open') {
    const contact = { name: question.contactName, email: question.contactEmail, phone: question.contactPhone }
    await rememberContact(tx, question.companyId, contact, now)
  }
  await beginAccountability(tx, {
    caseId: id,
    memberId: duty.memberId,
    unitId: duty.unitId,
    from: now,
    began: 'received',
  })
  await recordCase(tx, actor, now, 'case.received', id, {
    channel: question.channel,
    accountable: duty.memberId,
  })
  if (tellsCompany) await tellCompany(tx, kit, now, id, { kind: 'received', key: `received:${id}` })
  return { id, number, accountable: duty.name, firstContactBy: contactBy }
}
