import { z } from 'zod'
import { reading } from '../../../platform/http/endpoint.ts'
import { findDutyMember, findSuccessor } from '../../organisation/index.ts'
import { listHeld, type Scope } from './store.ts'

const named = z.object({ id: z.uuid(), name: z.string() })
const taker = named
  .nullable()
  .meta({ description: 'Who takes it over; null when it goes back to the unit, or when nobody can.' })

export const leavingEndpoints = [
  reading({
    path: '/members/{memberId}/held',
    operation: 'previewPassingOn',
    tag: 'members',
    summary: 'What a member holds, and who would take it over',
    description:
      'Before somebody leaves, leaves a unit or loses the role of pilot. Cases that the caller may not read are not shown, but follow the same order.',
    permission: 'case.passOn',
    params: z.object({ memberId: z.uuid() }),
    query: z.strictObject({
      unit: z.uuid().optional().meta({ description: 'Only what they hold in this unit.' }),
      role: z.literal('pilot').optional().meta({ description: 'Only the cases they hold by duty.' }),
      to: z.uuid().optional().meta({ description: 'Who is to take over, as far as they can.' }),
    }),
    answer: z.object({
      cases: z.array(z.object({ id: z.uuid(), number: z.string(), title: z.string(), receiver: taker })),
      parts: z.array(
        z.object({
          id: z.uuid(),
          caseId: z.uuid(),
          number: z.string(),
          title: z.string(),
          unit: z.object({ id: z.uuid(), slug: z.string(), name: z.string(), nameEn: z.string() }),
          receiver: taker,
        }),
      ),
      nextSteps: z.array(z.object({ id: z.uuid(), number: z.string(), title: z.string() })),
    }),
    errors: [],
    handle: async (read, { params: { memberId }, query }, { now }) => {
      const scope: Scope = {
        memberId,
        ...(query.unit ? { unitId: query.unit } : {}),
        ...(query.role ? { byDuty: true } : {}),
      }
      const held = await listHeld(read, scope)
      const named = query.to ?? null
      // One question a unit, not one a case.
      const found = new Map<string, Promise<{ memberId: string; name: string } | undefined>>()
      const receiverIn = async (unitId: string, within: boolean) => {
        const key = `${unitId} ${within}`
        const asked = found.get(key) ?? findSuccessor(read, { memberId, unitId, named, within }, now)
        found.set(key, asked)
        const one = await asked
        return one ? { id: one.memberId, name: one.name } : null
      }
      const duty = query.role ? await findDutyMember(read, now, memberId) : undefined
      const onDuty = duty ? { id: duty.memberId, name: duty.name } : null
      const cases = []
      for (const { id, number, title, unitId } of held.cases) {
        cases.push({ id, number, title, receiver: query.role ? onDuty : await receiverIn(unitId, false) })
      }
      const parts = []
      for (const { id, caseId, number, title, unitId, unitSlug, unit, unitEn } of held.parts) {
        const receiver = await receiverIn(unitId, true)
        const of = { id: unitId, slug: unitSlug, name: unit, nameEn: unitEn }
        parts.push({ id, caseId, number, title, unit: of, receiver })
      }
      const nextSteps = held.nextSteps.map(({ id, number, title }) => ({ id, number, title }))
      return { body: { cases, parts, nextSteps } }
    },
  }),
]
