import type { Actor } from '../../../kernel/actor.ts'
import type { PartId } from '../../../kernel/ids.ts'
import { orThrow } from '../../../kernel/problem.ts'
import type { Tx } from '../../../platform/db/db.ts'
import type { Kit } from '../../../platform/http/kit.ts'
import { authorise, memberOf } from '../../../platform/permission/permission.ts'
import { firstContact, lockPart, touchCase } from '../case-store.ts'
import { insertMessage } from '../conversation/store.ts'
import { tellCompany } from '../mails/tell-company.ts'
import { decidePart } from '../parts/rules.ts'
import type { WorkOnPart } from '../parts/schema.ts'
import { updatePart } from '../parts/store.ts'
import { casePermissions } from '../permissions.ts'
import { recordCase } from '../record-case.ts'
import { standStill } from './stand-still.ts'

/**
 * Lets a part stand still until a day on which it wakes. What the company is asked for goes to it as a message; with
 * nothing to ask, it has been asked already.
 */
export async function letPartWait(
  tx: Tx,
  kit: Kit,
  actor: Actor,
  now: Date,
  partId: PartId,
  wanted: Omit<WorkOnPart, 'act'>,
): Promise<void> {
  const member = memberOf(actor)
  const part = await lockPart(tx, partId)
  authorise(casePermissions['part.work'], actor, part)
  const forCompany = wanted.waitsFor === 'company'
  const status = orThrow(decidePart(part, forCompany ? 'wait' : 'waitForOthers'))
  const { caseId, title, unitId } = part
  const stands = await standStill(tx, member, now, {
    ...wanted,
    caseId,
    part: { id: partId, unitId },
    goalUnitId: unitId,
  })
  await updatePart(tx, partId, { status })
  const told = { partId, unitId, title, ...stands }
  if (!forCompany || !wanted.about) {
    await touchCase(tx, caseId, now)
    await recordCase(tx, actor, now, 'part.waiting', caseId, told)
    return
  }
  const author = { authorId: member.memberId, authorName: member.name }
  const body = wanted.about
  const messageId = await insertMessage(tx, { caseId, direction: 'to_company', ...author, body, now })
  await touchCase(tx, caseId, now, await firstContact(tx, caseId, now))
  await recordCase(tx, actor, now, 'part.waiting', caseId, { ...told, messageId })
  const key = `waiting:${messageId}`
  await tellCompany(tx, kit, now, caseId, { kind: 'waiting', key, body, on: stands.wakesOn })
}
