import { z } from 'zod'
import { changing, reading } from '../../../platform/http/endpoint.ts'
import { may } from '../../../platform/permission/permission.ts'
import { findMember } from '../members/store.ts'
import { organisationPermissions } from '../permissions.ts'
import { planDuty, removeDuty } from './plan-duty.ts'
import { type AwayOnDuty, findDutyAt, listAwayOnDuty, listDuty } from './roster-store.ts'
import { decideRemoval, gapsIn, type Span } from './rules.ts'
import { DutyList, DutyNow, DutyQuery, NewDuty, spanOf } from './schema.ts'
import { findDutyMember } from './store.ts'

const inWords = ({ from, to }: Span) => ({ from: from.toISOString(), to: to.toISOString() })

const instantOf = (at: Date): Span => ({ from: at, to: new Date(at.getTime() + 1) })

const presentAway = ({ standInId, standIn, ...span }: AwayOnDuty) => ({
  ...inWords(span),
  standIn: standInId ? { id: standInId, name: standIn ?? '' } : null,
})

export const dutyEndpoints = [
  reading({
    path: '/duty',
    operation: 'getDuty',
    tag: 'duty',
    summary: 'Who is on duty now',
    description:
      'The pilot who answers for what nobody has taken yet. In a gap of the roster, and for one who is away, somebody stands in.',
    permission: 'organisation.read',
    answer: DutyNow,
    errors: [],
    handle: async (read, _, { now }) => {
      const duty = await findDutyMember(read, now)
      const member = duty && (await findMember(read, duty.memberId))
      if (!member) return { body: { member: null, until: null, standsIn: false, insteadOf: null } }
      const period = await findDutyAt(read, now)
      const isPlanned = period?.memberId === member.id
      const [away] = isPlanned ? [] : await listAwayOnDuty(read, instantOf(now), now)
      return {
        body: {
          member: { ...member, unitId: duty.unitId },
          until: (isPlanned ? period.to : away?.to)?.toISOString() ?? null,
          standsIn: !isPlanned,
          insteadOf: period && away ? { id: period.memberId, name: period.name } : null,
        },
      }
    },
  }),
  reading({
    path: '/duty-periods',
    operation: 'listDutyPeriods',
    tag: 'duty',
    summary: 'The duty roster',
    description: 'Periods that touch the time asked for, at most 400 days, with the gaps between them.',
    permission: 'organisation.read',
    query: DutyQuery,
    answer: DutyList,
    errors: [],
    handle: async (read, { query }, { actor, now }) => {
      const span = spanOf(query, now)
      const rows = await listDuty(read, span)
      const away = await listAwayOnDuty(read, span, now)
      const mayPlan = may(organisationPermissions['duty.plan'], actor, undefined as never)
      const maySwap = may(organisationPermissions['duty.swap'], actor, undefined as never)
      const isOwn = (row: { memberId: string }) => actor.kind === 'member' && actor.memberId === row.memberId
      const items = rows.map((row) => ({
        id: row.id,
        member: { id: row.memberId, name: row.name },
        ...inWords(row),
        away: away.filter(({ dutyId }) => dutyId === row.id).map(presentAway),
        may: {
          remove: mayPlan && decideRemoval(row, now).allowed,
          give: mayPlan && row.to > now,
          offer: maySwap && isOwn(row) && row.from > now,
        },
      }))
      return { body: { items, gaps: gapsIn(rows, span).map(inWords) } }
    },
  }),
  changing({
    method: 'post',
    path: '/duty-periods',
    operation: 'planDuty',
    tag: 'duty',
    summary: 'Put a pilot on duty',
    description: 'Only pilots can be on duty, one at a time. Periods of days gone by are not written.',
    permission: 'duty.plan',
    body: NewDuty,
    answer: z.object({ id: z.uuid() }),
    status: 201,
    errors: ['duty.taken', 'duty.notPilot', 'duty.endsBeforeStart', 'duty.inThePast', 'duty.tooLong'],
    handle: async (tx, { body }, { actor, now }) => ({ body: { id: await planDuty(tx, actor, now, body) } }),
  }),
  changing({
    method: 'delete',
    path: '/duty-periods/{dutyId}',
    operation: 'removeDuty',
    tag: 'duty',
    summary: 'Take a period on duty away',
    description: 'A period to come is removed; one under way ends now. What has been stays.',
    permission: 'duty.plan',
    params: z.object({ dutyId: z.uuid() }),
    answer: z.null(),
    status: 204,
    errors: ['duty.notFound', 'duty.past'],
    handle: async (tx, { params }, { actor, now }) => {
      await removeDuty(tx, actor, now, params.dutyId)
      return { body: null }
    },
  }),
]
