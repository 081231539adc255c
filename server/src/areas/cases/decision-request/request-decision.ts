import type { Actor } from '../../../kernel/actor.ts'
import type { PartId } from '../../../kernel/ids.ts'
import { dayOf, type LocalDay } from '../../../kernel/local-day.ts'
import { orThrow, Problem } from '../../../kernel/problem.ts'
import type { Tx } from '../../../platform/db/db.ts'
import type { Kit } from '../../../platform/http/kit.ts'
import { authorise, memberOf } from '../../../platform/permission/permission.ts'
import { caseFacts, lockPart, touchCase } from '../case-store.ts'
import { recomputeCases } from '../deadlines/recompute.ts'
import type { MailKind } from '../mails/compose-mail.ts'
import { tellCompany } from '../mails/tell-company.ts'
import { casePermissions } from '../permissions.ts'
import { recordCase } from '../record-case.ts'
import {
  decideEffect,
  decideMatter,
  decideRequest,
  decideRequestOutcome,
  type Effect,
  mayRequestFrom,
} from './rules.ts'
import type { EndRequest, RegisterRequest, SetMatter } from './schema.ts'
import { endRequest, findMatter, findRequest, hasStartedClock, insertRequest, setMatter } from './store.ts'

/** Says which formal matter a part handles, and since when: the company's right to a decision in time hangs on it. */
export async function nameMatter(
  tx: Tx,
  actor: Actor,
  now: Date,
  partId: PartId,
  matter: SetMatter,
): Promise<void> {
  const part = await lockPart(tx, partId)
  authorise(casePermissions['part.work'], actor, part)
  orThrow(decideMatter({ ...matter, caseStatus: part.caseStatus, today: dayOf(now) }))
  const { caseId, unitId, title } = part
  await setMatter(tx, { partId, caseId, ...matter, setBy: memberOf(actor).memberId, setAt: now })
  await recomputeCases(tx, now, [caseId])
  await touchCase(tx, caseId, now)
  const { basis, begunOn } = matter
  await recordCase(tx, actor, now, 'part.matterNamed', caseId, { partId, unitId, title, basis, begunOn })
}

const MAIL = {
  clock: 'requestTaken',
  early: 'requestEarly',
  second: 'requestSecond',
  no_right: 'requestWithoutRight',
} as const satisfies Record<Effect, MailKind>

/**
 * Takes in a request for decision (förvaltningslagen 2017:900, 12 §), from a member who was given it or from the
 * company on its page. The company is answered at once: until when a decision comes, or why no clock starts.
 */
export async function requestDecision(
  tx: Tx,
  kit: Kit,
  actor: Actor,
  now: Date,
  partId: PartId,
  request: RegisterRequest,
): Promise<{ id: string; effect: Effect; dueOn: LocalDay | null }> {
  const part = await lockPart(tx, partId)
  const { caseId, unitId, title } = part
  if (actor.kind === 'member')
    authorise(casePermissions['decisionRequest.register'], actor, await caseFacts(tx, caseId))
  const { receivedOn } = request
  orThrow(decideRequest({ caseStatus: part.caseStatus, today: dayOf(now), receivedOn }))
  const matter = await findMatter(tx, partId)
  const hasRunning = await hasStartedClock(tx, partId)
  const { effect, dueOn } = decideEffect({ matter, receivedOn, hasRunning })
  const registeredBy = actor.kind === 'member' ? actor.memberId : null
  const id = await insertRequest(tx, {
    ...request,
    caseId,
    partId,
    effect,
    dueOn,
    registeredBy,
    registeredAt: now,
  })
  await touchCase(tx, caseId, now)
  const told = { requestId: id, partId, unitId, title, effect, dueOn }
  await recordCase(tx, actor, now, 'decisionRequest.received', caseId, told)
  const on = dueOn ?? (effect === 'early' ? mayRequestFrom(matter) : null)
  await tellCompany(tx, kit, now, caseId, {
    kind: MAIL[effect],
    key: `request:${id}`,
    matter: { unitId, reference: matter?.reference ?? '' },
    ...(on ? { on } : {}),
  })
  return { id, effect, dueOn }
}

/** The matter is decided, or the request is refused by a decision of its own. The company is told which. */
export async function endDecisionRequest(
  tx: Tx,
  kit: Kit,
  actor: Actor,
  now: Date,
  requestId: string,
  end: EndRequest,
): Promise<void> {
  const found = await findRequest(tx, requestId)
  if (!found) throw new Problem('decisionRequest.notFound')
  const part = await lockPart(tx, found.partId)
  authorise(casePermissions['part.work'], actor, part)
  const request = await findRequest(tx, requestId)
  if (!request) throw new Problem('decisionRequest.notFound')
  const { effect, receivedOn, outcome: earlier } = request
  orThrow(decideRequestOutcome({ ...end, today: dayOf(now), effect, receivedOn, earlier }))
  await endRequest(tx, requestId, { ...end, endedBy: memberOf(actor).memberId })
  const { caseId, unitId, title } = part
  await touchCase(tx, caseId, now)
  const told = { requestId, partId: found.partId, unitId, title, outcome: end.outcome }
  await recordCase(tx, actor, now, 'decisionRequest.ended', caseId, told)
  await tellCompany(tx, kit, now, caseId, {
    kind: end.outcome === 'decided' ? 'requestDecided' : 'requestRefused',
    key: `requestEnded:${requestId}`,
    matter: { unitId, reference: (await findMatter(tx, found.partId))?.reference ?? '' },
    on: end.on,
    body: [end.reference, end.reason].filter(Boolean).join('\n\n'),
  })
}
