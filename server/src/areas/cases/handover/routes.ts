import { z } from 'zod'
import type { MemberActor } from '../../../kernel/actor.ts'
import { Problem } from '../../../kernel/problem.ts'
import { changing, reading } from '../../../platform/http/endpoint.ts'
import { keysOf, pageOf } from '../../../platform/http/list-page.ts'
import { words } from '../../../platform/i18n/words.ts'
import { memberOf } from '../../../platform/permission/permission.ts'
import { caseFacts } from '../case-store.ts'
import { acceptHandover, declineHandover } from './answer-handover.ts'
import { answerHandovers } from './answer-many.ts'
import { findHandover, listHandoversOf, listSentHandovers, listWaitingHandovers } from './list-store.ts'
import { proposeHandover } from './propose-handover.ts'
import {
  AcceptHandover,
  DeclineHandover,
  HandoverAnswers,
  HandoverPage,
  HandoverQuery,
  HandoverResults,
  HandoverView,
  ProposeHandover,
} from './schema.ts'
import { presentHandover } from './view.ts'
import { keepCase, withdrawHandover } from './withdraw-handover.ts'

const caseParam = z.object({ caseId: z.uuid() })
const handoverParam = z.object({ handoverId: z.uuid() })
const nothing = z.null()
const ENDS = ['handover.notFound', 'case.notFound', 'handover.caseClosed', 'handover.alreadyAnswered']

export const handoverEndpoints = [
  changing({
    method: 'post',
    path: '/cases/{caseId}/handovers',
    operation: 'proposeHandover',
    tag: 'handovers',
    summary: 'Ask somebody to take over a case',
    description:
      'A unit, or somebody in it, has two working days to answer. Whoever is accountable stays so until then, and if the answer is no.',
    permission: 'case.handover.propose',
    params: caseParam,
    body: ProposeHandover,
    answer: z.object({ id: z.uuid() }),
    status: 201,
    errors: [
      'case.notFound',
      'case.unknownUnit',
      'handover.caseClosed',
      'handover.alreadyOpen',
      'handover.notReceiver',
      'handover.samePerson',
      'handover.noPresentReceiver',
      'handover.standInMayNotRead',
    ],
    handle: async (tx, { params, body }, { actor, now }) => ({
      body: { id: await proposeHandover(tx, actor, now, params.caseId, body) },
    }),
  }),
  reading({
    path: '/cases/{caseId}/handovers',
    operation: 'listCaseHandovers',
    tag: 'handovers',
    summary: 'How a case has been passed on',
    description: 'Every question of taking it over, with its answer, the latest first.',
    permission: 'case.handover.read',
    params: caseParam,
    answer: z.object({ items: z.array(HandoverView) }),
    errors: ['case.notFound'],
    handle: async (read, { params }, { actor, now }) => {
      await caseFacts(read, params.caseId)
      const rows = await listHandoversOf(read, params.caseId, now)
      return { body: { items: rows.map((row) => presentHandover(row, actor)) } }
    },
  }),
  reading({
    path: '/handovers',
    operation: 'listHandovers',
    tag: 'handovers',
    summary: 'Handovers that wait, or that were sent',
    description:
      'Those that wait for the caller or the caller’s units, or those that were sent, each with who holds the case now.',
    permission: 'case.handover.read',
    query: HandoverQuery,
    answer: HandoverPage,
    errors: [],
    handle: async (read, { query }, { actor, now }) => {
      const whose = { ...whoseOf(memberOf(actor)), of: query.of, now }
      const page = { after: keysOf(query.cursor, 2), most: query.limit + 1 }
      const isWaiting = query.list === 'waiting'
      const rows = await (isWaiting ? listWaitingHandovers : listSentHandovers)(read, whose, page)
      const { items, nextCursor } = pageOf(rows, query.limit, (row) => [
        isWaiting ? row.answer_by : row.proposed_at.toISOString(),
        row.id,
      ])
      return { body: { items: items.map((row) => presentHandover(row, actor)), nextCursor } }
    },
  }),
  reading({
    path: '/handovers/{handoverId}',
    operation: 'getHandover',
    tag: 'handovers',
    summary: 'One handover',
    description: 'Who asks whom, why, until when, and what the caller may do.',
    permission: 'case.handover.read',
    params: handoverParam,
    answer: HandoverView,
    errors: ['handover.notFound'],
    handle: async (read, { params }, { actor, now }) => {
      const row = await findHandover(read, params.handoverId, now)
      if (!row) throw new Problem('handover.notFound')
      return { body: presentHandover(row, actor) }
    },
  }),
  changing({
    method: 'post',
    path: '/handovers/{handoverId}/acceptance',
    operation: 'acceptHandover',
    tag: 'handovers',
    summary: 'Take over the case',
    description:
      'The one who was asked answers for the case from now on, and the company is told the name. A head may name another officer of the unit.',
    permission: 'case.handover.answer',
    params: handoverParam,
    body: AcceptHandover,
    answer: nothing,
    status: 204,
    errors: [...ENDS, 'handover.notReceiver', 'handover.onlyHeadNames', 'handover.samePerson'],
    handle: async (tx, { params, body }, { actor, now, kit }) => {
      await acceptHandover(tx, kit, actor, now, params.handoverId, body.memberId)
      return { body: null }
    },
  }),
  changing({
    method: 'post',
    path: '/handovers/{handoverId}/refusal',
    operation: 'declineHandover',
    tag: 'handovers',
    summary: 'Say no to taking over',
    description: 'With a reason and, where known, who instead. Whoever is accountable decides again.',
    permission: 'case.handover.answer',
    params: handoverParam,
    body: DeclineHandover,
    answer: nothing,
    status: 204,
    errors: [
      ...ENDS,
      'case.unknownUnit',
      'handover.sameSuggested',
      'handover.suggestedUnitMissing',
      'handover.notReceiver',
    ],
    handle: async (tx, { params, body }, { actor, now }) => {
      await declineHandover(tx, actor, now, params.handoverId, body)
      return { body: null }
    },
  }),
  changing({
    method: 'post',
    path: '/handovers/{handoverId}/withdrawal',
    operation: 'withdrawHandover',
    tag: 'handovers',
    summary: 'Take the question back',
    description: 'Nobody is asked any more; whoever is accountable stays so.',
    permission: 'case.handover.withdraw',
    params: handoverParam,
    answer: nothing,
    status: 204,
    errors: ENDS,
    handle: async (tx, { params }, { actor, now }) => {
      await withdrawHandover(tx, actor, now, params.handoverId)
      return { body: null }
    },
  }),
  changing({
    method: 'post',
    path: '/handovers/{handoverId}/keeping',
    operation: 'keepCase',
    tag: 'handovers',
    summary: 'Keep a case that came back',
    description: 'After a no, or no answer: the giver keeps the case, and it waits for no decision any more.',
    permission: 'case.handover.keep',
    params: handoverParam,
    answer: nothing,
    status: 204,
    errors: ['handover.notFound', 'case.notFound', 'handover.alreadySettled'],
    handle: async (tx, { params }, { actor, now }) => {
      await keepCase(tx, actor, now, params.handoverId)
      return { body: null }
    },
  }),
  changing({
    method: 'post',
    path: '/handover-answers',
    operation: 'answerHandovers',
    tag: 'handovers',
    summary: 'Answer many handovers at once',
    description:
      'Yes or no to each of them, by the rules that hold for it alone. What is refused for one does not stop the others.',
    permission: 'case.handover.answer',
    body: HandoverAnswers,
    answer: HandoverResults,
    errors: [],
    handle: async (tx, { body }, { actor, now, kit, locale }) => ({
      body: await answerHandovers(tx, { kit, actor, now }, body, words(locale)),
    }),
  }),
]

function whoseOf({ memberId, units, covers }: MemberActor) {
  return { me: memberId, units: units.map(({ id }) => id), covers }
}
