import type { z } from 'zod'
import type { Actor } from '../../../kernel/actor.ts'
import { may } from '../../../platform/permission/permission.ts'
import type { CaseFacts } from '../facts.ts'
import { casePermissions } from '../permissions.ts'
import type { ListedReferral } from './list-store.ts'
import { decideAct, type ReferralAct, statusOf } from './rules.ts'
import type { ReferralView } from './schema.ts'
import { partOf } from './store.ts'

/** A referral as colleagues see it, with what this viewer may do with it. */
export function presentReferral(
  row: ListedReferral,
  c: CaseFacts,
  actor: Actor,
): z.input<typeof ReferralView> {
  const status = statusOf(row)
  const isTheirs = may(casePermissions['referral.change'], actor, { case: c, part: partOf(row, c) })
  const can = (act: ReferralAct) => isTheirs && decideAct(status, act).allowed
  const hasSaid = row.ending === 'answered' || row.ending === 'no_comments' || row.ending === 'not_us'
  return {
    id: row.id,
    partId: row.partId,
    part: row.part,
    organisation: row.organisation,
    name: row.name,
    email: row.email,
    question: row.question,
    status,
    shown: {
      title: row.shownTitle,
      question: row.shownQuestion,
      place: row.shownPlace,
      texts: row.shownTexts.map(({ heading, body }) => ({ heading, body })),
      files: row.shownFiles.map(({ id, name }) => ({ id, name })),
    },
    assessment: row.assessment,
    leftOut: row.leftOut,
    askedAt: row.askedAt.toISOString(),
    askedBy: row.askedBy,
    answerBy: row.answerBy,
    remindsOn: row.remindsOn,
    remindedAt: row.remindedAt?.toISOString() ?? null,
    openedAt: row.openedAt?.toISOString() ?? null,
    silentAt: row.silentAt?.toISOString() ?? null,
    moreTime: row.moreUntil ? { until: row.moreUntil, reason: row.moreReason } : null,
    endedAt: row.endedAt?.toISOString() ?? null,
    endedBy: row.endedBy,
    endingReason: row.endingReason,
    answer: hasSaid
      ? { body: row.answerBody, files: row.answerFiles.map(({ id, name }) => ({ id, name })) }
      : null,
    mailFailed: row.mailFailed,
    may: {
      takeBack: can('takeBack'),
      prolong: can('prolong'),
      remind: can('remind'),
      sendAgain: can('sendAgain'),
      refuseTime: can('refuseTime'),
    },
  }
}
