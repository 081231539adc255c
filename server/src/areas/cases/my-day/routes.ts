import { z } from 'zod'
import { unitsLed } from '../../../kernel/actor.ts'
import { addWorkingDays } from '../../../kernel/working-days.ts'
import { reading } from '../../../platform/http/endpoint.ts'
import { memberOf } from '../../../platform/permission/permission.ts'
import { KINDS, orderWaiting } from './rules.ts'
import { countMine, listWaiting } from './store.ts'

export const myDayEndpoints = [
  reading({
    path: '/my-day',
    operation: 'getMyDay',
    tag: 'cases',
    summary: 'What waits for me',
    description:
      'Offers to my units, my parts, and the cases I answer for, in the order that helps: what has run out, what runs out today, then by kind.',
    permission: 'case.read',
    answer: z.object({
      items: z.array(
        z.object({
          kind: z.enum(KINDS),
          caseId: z.uuid(),
          number: z.string(),
          title: z.string(),
          company: z.string().nullable(),
          partId: z.uuid().nullable(),
          part: z.string().nullable(),
          due: z.string().nullable(),
          overdue: z.boolean(),
          since: z.string(),
          insteadOf: z
            .string()
            .nullable()
            .meta({ description: 'The name of the one who is away, when the caller stands in.' }),
        }),
      ),
      openCases: z
        .int()
        .meta({ description: 'How many open cases the caller answers for or is the officer of a part in.' }),
    }),
    errors: [],
    handle: async (read, _input, { actor, now, today }) => {
      const member = memberOf(actor)
      const units = member.units.map(({ id }) => id)
      const soon = addWorkingDays(today, 2)
      const { memberId: me, covers } = member
      const waiting = await listWaiting(read, { me, units, covers, leads: unitsLed(member), now, soon })
      const items = orderWaiting(waiting, today).map((one) => ({
        ...one,
        overdue: one.due !== null && one.due < today,
      }))
      return { body: { items, openCases: await countMine(read, { me, covers }) } }
    },
  }),
]
