import { z } from 'zod'
import { Problem } from '../../../kernel/problem.ts'
import { changing, reading } from '../../../platform/http/endpoint.ts'
import { listStandIns, listUnits } from '../../organisation/index.ts'
import { findAreasForCase } from '../../responsibility/index.ts'
import { caseFacts } from '../case-store.ts'
import { proposeParts } from '../intake/rules.ts'
import { listCaseAreas } from '../intake/store.ts'
import { letPartWait } from '../waiting/wait-with-part.ts'
import {
  acceptPart,
  answerPart,
  declinePart,
  takeBackAnswer,
  withdrawPart,
  workOnPart,
} from './change-part.ts'
import { offerParts } from './offer-parts.ts'
import {
  AcceptPart,
  AnswerPart,
  DeclinePart,
  GivenAnswer,
  OfferParts,
  PartView,
  TakeBackAnswer,
  WithdrawPart,
  WorkOnPart,
} from './schema.ts'
import { listAnswers, listParts, partExists } from './store.ts'
import { presentGiven, presentPart } from './view.ts'

const caseParam = z.object({ caseId: z.uuid() })
const partParam = z.object({ partId: z.uuid() })
const nothing = z.null()
const PART_ERRORS = ['part.notFound', 'case.notFound', 'case.closed', 'part.wrongState']

const Proposal = z.object({
  unit: z.object({ id: z.uuid(), slug: z.string(), name: z.string(), nameEn: z.string() }),
  areaId: z.uuid(),
  title: z.string(),
  needed: z
    .boolean()
    .meta({ description: 'True for the unit that answers for the area, false for those to consult.' }),
})

export const partEndpoints = [
  reading({
    path: '/cases/{caseId}/parts',
    operation: 'listParts',
    tag: 'parts',
    summary: 'The parts of a case',
    description: 'Every part with its unit, officer and answer, in the order they were offered.',
    permission: 'case.read',
    params: caseParam,
    answer: z.object({ items: z.array(PartView) }),
    errors: ['case.notFound'],
    handle: async (read, { params }, { actor, now }) => {
      const facts = await caseFacts(read, params.caseId)
      const rows = await listParts(read, params.caseId)
      const officers = rows.map((row) => ({ memberId: row.officer_id, unitId: row.unit_id }))
      const standIns = await listStandIns(read, officers, now)
      return { body: { items: rows.map((row) => presentPart(row, facts, actor, standIns)) } }
    },
  }),
  reading({
    path: '/cases/{caseId}/part-proposals',
    operation: 'proposeParts',
    tag: 'parts',
    summary: 'Parts that the responsibility map proposes',
    description:
      'From the areas of the case: the units that answer for them, and those to consult. Units that already have a part are left out.',
    permission: 'case.read',
    params: caseParam,
    answer: z.object({ items: z.array(Proposal) }),
    errors: ['case.notFound'],
    handle: async (read, { params }, { today }) => {
      await caseFacts(read, params.caseId)
      const areas = await listCaseAreas(read, params.caseId)
      const found = await findAreasForCase(
        read,
        areas.map(({ id }) => id),
        today,
      )
      const order = new Map(areas.map(({ id }, position) => [id, position]))
      found.sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0))
      const taken = new Set(
        (await listParts(read, params.caseId)).map((part) => `${part.unit_id} ${part.area_id}`),
      )
      const units = new Map((await listUnits(read)).map((unit) => [unit.id, unit]))
      const items = proposeParts(found).flatMap(({ unitId, areaId, title, needed }) => {
        const unit = units.get(unitId)
        if (!unit?.active || taken.has(`${unitId} ${areaId}`)) return []
        return [
          {
            unit: { id: unit.id, slug: unit.slug, name: unit.name, nameEn: unit.nameEn },
            areaId,
            title,
            needed,
          },
        ]
      })
      return { body: { items } }
    },
  }),
  changing({
    method: 'post',
    path: '/cases/{caseId}/parts',
    operation: 'offerParts',
    tag: 'parts',
    summary: 'Offer parts to units',
    description:
      'Each unit has two working days to accept with a named officer, or to decline with a reason and a suggestion.',
    permission: 'part.offer',
    params: caseParam,
    body: OfferParts,
    answer: z.object({ ids: z.array(z.uuid()) }),
    status: 201,
    errors: [
      'case.notFound',
      'case.closed',
      'case.unknownUnit',
      'case.unknownArea',
      'part.alreadyOffered',
      'part.notFound',
      'plan.circle',
      'plan.unknownPart',
    ],
    handle: async (tx, { params, body }, { actor, now }) => ({
      body: { ids: await offerParts(tx, actor, now, params.caseId, body) },
    }),
  }),
  changing({
    method: 'post',
    path: '/parts/{partId}/acceptance',
    operation: 'acceptPart',
    tag: 'parts',
    summary: 'Accept a part',
    description: 'The unit takes the part with a named officer, the caller when nobody else is named.',
    permission: 'part.accept',
    params: partParam,
    body: AcceptPart,
    answer: nothing,
    status: 204,
    errors: [...PART_ERRORS, 'part.officerNotInUnit'],
    handle: async (tx, { params, body }, { actor, now }) => {
      await acceptPart(tx, actor, now, params.partId, body.officerId)
      return { body: null }
    },
  }),
  changing({
    method: 'post',
    path: '/parts/{partId}/refusal',
    operation: 'declinePart',
    tag: 'parts',
    summary: 'Decline a part',
    description:
      'With a reason and, where known, the unit to ask instead. The accountable of the case decides again.',
    permission: 'part.accept',
    params: partParam,
    body: DeclinePart,
    answer: nothing,
    status: 204,
    errors: [...PART_ERRORS, 'case.unknownUnit', 'part.sameUnitSuggested'],
    handle: async (tx, { params, body }, { actor, now }) => {
      await declinePart(tx, actor, now, params.partId, body)
      return { body: null }
    },
  }),
  changing({
    method: 'post',
    path: '/parts/{partId}/progress',
    operation: 'workOnPart',
    tag: 'parts',
    summary: 'Begin, wait or go on',
    description:
      'Shows the others that work has begun, lets the part stand still until a day on which it wakes by itself, or goes on.',
    permission: 'part.work',
    params: partParam,
    body: WorkOnPart,
    answer: nothing,
    status: 204,
    errors: [
      ...PART_ERRORS,
      'case.unknownUnit',
      'waiting.authorityMissing',
      'waiting.unitMissing',
      'waiting.ownUnit',
      'waiting.wakesTooSoon',
      'waiting.wakesTooLate',
    ],
    handle: async (tx, { params, body }, { actor, now, kit }) => {
      const { act, ...wait } = body
      if (act === 'wait') await letPartWait(tx, kit, actor, now, params.partId, wait)
      else await workOnPart(tx, actor, now, params.partId, act)
      return { body: null }
    },
  }),
  changing({
    method: 'post',
    path: '/parts/{partId}/answers',
    operation: 'answerPart',
    tag: 'parts',
    summary: 'Answer for the unit',
    description:
      'The answer of the unit on its part. A new answer takes the place of the earlier one, which is kept.',
    permission: 'part.work',
    params: partParam,
    body: AnswerPart,
    answer: nothing,
    status: 204,
    errors: [...PART_ERRORS, 'part.conditionsMissing'],
    handle: async (tx, { params, body }, { actor, now }) => {
      await answerPart(tx, actor, now, params.partId, body)
      return { body: null }
    },
  }),
  reading({
    path: '/parts/{partId}/answers',
    operation: 'listAnswers',
    tag: 'parts',
    summary: 'The answers that a unit has given',
    description: 'The one that stands and those before it, the latest first: replaced, or taken back.',
    permission: 'case.read',
    params: partParam,
    answer: z.object({ items: z.array(GivenAnswer) }),
    errors: ['part.notFound'],
    handle: async (read, { params }) => {
      if (!(await partExists(read, params.partId))) throw new Problem('part.notFound')
      return { body: { items: (await listAnswers(read, params.partId)).map(presentGiven) } }
    },
  }),
  changing({
    method: 'post',
    path: '/parts/{partId}/answer-withdrawal',
    operation: 'takeBackAnswer',
    tag: 'parts',
    summary: 'Take an answer back',
    description:
      'With a reason. The unit works on the part again; refused once the combined answer has left.',
    permission: 'part.work',
    params: partParam,
    body: TakeBackAnswer,
    answer: nothing,
    status: 204,
    errors: PART_ERRORS,
    handle: async (tx, { params, body }, { actor, now }) => {
      await takeBackAnswer(tx, actor, now, params.partId, body.reason)
      return { body: null }
    },
  }),
  changing({
    method: 'post',
    path: '/parts/{partId}/withdrawal',
    operation: 'withdrawPart',
    tag: 'parts',
    summary: 'Withdraw a part',
    description: 'The accountable takes the part back, with a reason that the unit can read.',
    permission: 'part.withdraw',
    params: partParam,
    body: WithdrawPart,
    answer: nothing,
    status: 204,
    errors: PART_ERRORS,
    handle: async (tx, { params, body }, { actor, now }) => {
      await withdrawPart(tx, actor, now, params.partId, body.reason)
      return { body: null }
    },
  }),
]
