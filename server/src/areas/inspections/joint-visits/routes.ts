import { z } from 'zod'
import { changing, reading } from '../../../platform/http/endpoint.ts'
import { memberOf } from '../../../platform/permission/permission.ts'
import { JointView, TimeGiven } from '../visits/schema.ts'
import { answerJoint } from './answer-joint.ts'
import { listWaiting } from './answers-store.ts'
import { joinByChoice } from './join-by-choice.ts'
import { proposeTime } from './propose-time.ts'
import { showJoint } from './show-joint.ts'

const jointParam = z.object({ jointId: z.uuid() })
const partyParam = z.object({ jointId: z.uuid(), visitId: z.uuid() })
const gone = ['jointVisit.notFound', 'jointVisit.over', 'visit.notFound']

export const jointVisitEndpoints = [
  reading({
    path: '/waiting-joint-visits',
    operation: 'listWaitingJointVisits',
    tag: 'inspections',
    summary: 'Joint visits that wait for the caller’s units',
    description: 'Those that one of the units has not answered, with the caller’s own visits first.',
    permission: 'visit.read',
    answer: z.object({ items: z.array(JointView) }),
    errors: [],
    handle: async (read, _input, { actor, locale, today }) => {
      const me = memberOf(actor)
      const units = [...me.units.map(({ id }) => id), ...me.covers.map(({ unitId }) => unitId)]
      const ids = await listWaiting(read, { memberId: me.memberId, units, today })
      const items = []
      for (const id of ids) items.push(await showJoint(read, id, actor, locale))
      return { body: { items } }
    },
  }),
  reading({
    path: '/joint-visits/{jointId}',
    operation: 'getJointVisit',
    tag: 'inspections',
    summary: 'A joint visit',
    description: 'Its time, and what each unit has said of it.',
    permission: 'visit.read',
    params: jointParam,
    answer: JointView,
    errors: ['jointVisit.notFound'],
    handle: async (read, { params }, { actor, locale }) => {
      const body = await showJoint(read, params.jointId, actor, locale)
      return { body, version: body.version }
    },
  }),
  changing({
    method: 'put',
    path: '/joint-visits/{jointId}/visits/{visitId}/answer',
    operation: 'answerJointVisit',
    tag: 'inspections',
    summary: 'Say yes or no to a joint visit for a unit',
    description:
      'Yes to the day and time as they stand; it is agreed once all have said yes. One that says no, with a reason, goes its own way, and the rest remain.',
    permission: 'visit.change',
    versioned: true,
    params: partyParam,
    body: z.discriminatedUnion('answer', [
      z.strictObject({ answer: z.literal('yes') }),
      z.strictObject({ answer: z.literal('no'), reason: z.string().trim().min(3).max(500) }),
    ]),
    answer: z.null(),
    status: 204,
    errors: gone,
    handle: async (tx, { params, body }, { actor, now, ifVersion }) => {
      await answerJoint(tx, actor, now, { ...params, version: ifVersion }, body)
      return { body: null }
    },
  }),
  changing({
    method: 'put',
    path: '/joint-visits/{jointId}/visits/{visitId}/time',
    operation: 'proposeJointVisitTime',
    tag: 'inspections',
    summary: 'Propose another time for a joint visit',
    description:
      'The unit that proposes it says yes to it; the others are asked anew. A time that was agreed on stands until all have said yes to the new one.',
    permission: 'visit.change',
    versioned: true,
    params: partyParam,
    body: TimeGiven,
    answer: z.object({ version: z.int() }),
    errors: [...gone, 'visit.inThePast', 'visit.endsBeforeItBegins'],
    handle: async (tx, { params, body }, { actor, now, ifVersion }) => {
      const time = { startsAt: new Date(body.startsAt), endsAt: new Date(body.endsAt) }
      const version = await proposeTime(tx, actor, now, { ...params, version: ifVersion }, time)
      return { body: { version }, version }
    },
  }),
  changing({
    method: 'post',
    path: '/visits/{visitId}/joining',
    operation: 'joinVisits',
    tag: 'inspections',
    summary: 'Ask that two visits be made as one',
    description:
      'By choice, where nothing proposed it: an announced and an unannounced one, or two that lie further apart. The company never sees the unannounced one.',
    permission: 'visit.change',
    versioned: true,
    params: z.object({ visitId: z.uuid() }),
    body: z.strictObject({ withId: z.uuid() }),
    answer: z.null(),
    status: 204,
    errors: [
      'visit.notFound',
      'visit.ended',
      'jointVisit.sameUnit',
      'jointVisit.otherSite',
      'jointVisit.already',
      'jointVisit.restrictedCase',
    ],
    handle: async (tx, { params, body }, { actor, now, ifVersion }) => {
      await joinByChoice(tx, actor, now, { id: params.visitId, version: ifVersion, withId: body.withId })
      return { body: null }
    },
  }),
]
