import { z } from 'zod'
import { addDays } from '../../../kernel/local-day.ts'
import { changing, reading } from '../../../platform/http/endpoint.ts'
import { may } from '../../../platform/permission/permission.ts'
import { caseFacts } from '../case-store.ts'
import { listParts } from '../parts/store.ts'
import { factsOfPart } from '../parts/view.ts'
import { casePermissions } from '../permissions.ts'
import { askOthers } from './ask-others.ts'
import { refuseTime, remindReferral, sendReferralAgain, takeBackReferral } from './change-referral.ts'
import { listReferrals } from './list-store.ts'
import { prolongReferral } from './prolong-referral.ts'
import { decideAsking } from './rules.ts'
import { AskOthers, Because, NewDay, ReferralView, SendAgain } from './schema.ts'
import { getTerm } from './store.ts'
import { presentReferral } from './view.ts'

const caseParam = z.object({ caseId: z.uuid() })
const referralParam = z.object({ referralId: z.uuid() })
const ends = ['case.notFound', 'referral.notFound', 'referral.ended', 'referral.notNow'] as const

export const referralEndpoints = [
  reading({
    path: '/cases/{caseId}/referrals',
    operation: 'listReferrals',
    tag: 'referrals',
    summary: 'Others outside who have been asked',
    description:
      'Every organisation that has been asked in the case, the latest first, with what it was shown and what it said.',
    permission: 'case.read',
    params: caseParam,
    answer: z.object({
      items: z.array(ReferralView),
      usualDay: z.iso.date().meta({ description: 'The last day to answer when nothing else is said.' }),
      may: z.object({
        ask: z.boolean().meta({ description: 'For the case as a whole.' }),
        askForParts: z.array(z.uuid()),
      }),
    }),
    errors: ['case.notFound'],
    handle: async (read, { params }, { actor, today }) => {
      const facts = await caseFacts(read, params.caseId)
      const rows = await listReferrals(read, params.caseId)
      const parts = await listParts(read, params.caseId)
      const usualDay = addDays(today, (await getTerm(read)).days)
      const given = {
        today,
        emails: [],
        assessment: 'nothing_covered',
        leftOut: '',
        answerBy: usualDay,
      } as const
      const ask = casePermissions['referral.ask']
      const askForParts = parts
        .map((row) => ({ id: row.id, part: factsOfPart(row, facts) }))
        .filter(({ part }) => may(ask, actor, { case: facts, part }))
        .filter(
          ({ part }) => decideAsking({ ...given, caseStatus: facts.status, partStatus: part.status }).allowed,
        )
        .map(({ id }) => id)
      const mayAsk = may(ask, actor, { case: facts, part: null }) && facts.status !== 'closed'
      return {
        body: {
          items: rows.map((row) => presentReferral(row, facts, actor)),
          usualDay,
          may: { ask: mayAsk, askForParts },
        },
      }
    },
  }),
  changing({
    method: 'post',
    path: '/cases/{caseId}/referrals',
    operation: 'askOthers',
    tag: 'referrals',
    summary: 'Ask others outside',
    description:
      'Each organisation gets the question by mail, with a limited link to a page that shows what was chosen and nothing else. It is refused without a stated assessment of confidentiality.',
    permission: 'referral.ask',
    params: caseParam,
    body: AskOthers,
    answer: z.object({ ids: z.array(z.uuid()) }),
    status: 201,
    errors: [
      'case.notFound',
      'case.closed',
      'part.notFound',
      'part.wrongState',
      'attachment.notFound',
      'referral.notAssessed',
      'referral.leftOutMissing',
      'referral.sameAddress',
      'referral.dayTooSoon',
      'referral.dayTooLate',
    ],
    handle: async (tx, { params, body }, { actor, now, kit }) => ({
      body: { ids: await askOthers(tx, kit, actor, now, params.caseId, body) },
    }),
  }),
  changing({
    method: 'post',
    path: '/referrals/{referralId}/reminders',
    operation: 'remindReferral',
    tag: 'referrals',
    summary: 'Remind the one who is asked',
    description: 'By mail, with a new link to the same page.',
    permission: 'referral.change',
    params: referralParam,
    body: z.strictObject({}),
    answer: z.null(),
    status: 204,
    errors: [...ends],
    handle: async (tx, { params }, { actor, now, kit }) => {
      await remindReferral(tx, kit, actor, now, params.referralId)
      return { body: null }
    },
  }),
  changing({
    method: 'put',
    path: '/referrals/{referralId}/last-day',
    operation: 'prolongReferral',
    tag: 'referrals',
    summary: 'Give more time',
    description:
      'A later day to answer, whether it was asked for or not. The one who is asked is told by mail, and what waits for it waits until then.',
    permission: 'referral.change',
    params: referralParam,
    body: NewDay,
    answer: z.null(),
    status: 204,
    errors: [...ends, 'referral.dayTooSoon', 'referral.dayTooLate', 'referral.dayNotLater'],
    handle: async (tx, { params, body }, { actor, now, kit }) => {
      await prolongReferral(tx, kit, actor, now, params.referralId, body.answerBy)
      return { body: null }
    },
  }),
  changing({
    method: 'post',
    path: '/referrals/{referralId}/time-refusal',
    operation: 'refuseTime',
    tag: 'referrals',
    summary: 'Say no to more time',
    description: 'The day that was said stands. The one who is asked is told by mail.',
    permission: 'referral.change',
    params: referralParam,
    body: Because,
    answer: z.null(),
    status: 204,
    errors: [...ends],
    handle: async (tx, { params, body }, { actor, now, kit }) => {
      await refuseTime(tx, kit, actor, now, params.referralId, body.reason)
      return { body: null }
    },
  }),
  changing({
    method: 'post',
    path: '/referrals/{referralId}/sendings',
    operation: 'sendReferralAgain',
    tag: 'referrals',
    summary: 'Send the question again',
    description: 'To the same address or another. The links that were sent before open nothing any more.',
    permission: 'referral.change',
    params: referralParam,
    body: SendAgain,
    answer: z.null(),
    status: 204,
    errors: [...ends],
    handle: async (tx, { params, body }, { actor, now, kit }) => {
      await sendReferralAgain(tx, kit, actor, now, params.referralId, body)
      return { body: null }
    },
  }),
  changing({
    method: 'post',
    path: '/referrals/{referralId}/withdrawal',
    operation: 'takeBackReferral',
    tag: 'referrals',
    summary: 'Take the question back, or go on without an answer',
    description:
      'The link opens nothing any more, the one who was asked is told by mail, and what waited for it goes on.',
    permission: 'referral.change',
    params: referralParam,
    body: Because,
    answer: z.null(),
    status: 204,
    errors: [...ends],
    handle: async (tx, { params, body }, { actor, now, kit }) => {
      await takeBackReferral(tx, kit, actor, now, params.referralId, body.reason)
      return { body: null }
    },
  }),
]
