import { z } from 'zod'
import { Problem } from '../../../kernel/problem.ts'
import { record } from '../../../platform/events/record.ts'
import { changing, reading } from '../../../platform/http/endpoint.ts'
import { keysOf, pageOf } from '../../../platform/http/list-page.ts'
import { memberOf } from '../../../platform/permission/permission.ts'
import { listCovers } from '../absence/absence-store.ts'
import { findDutyMember } from '../duty/store.ts'
import { listMembers } from './list-store.ts'
import { Me, MemberPage, MemberQuery, MyChoices } from './schema.ts'
import { findMember, listUnitsOf, updateLocale } from './store.ts'
import { presentCover, presentMember } from './view.ts'

export const memberEndpoints = [
  reading({
    path: '/me',
    operation: 'getMe',
    tag: 'members',
    summary: 'The member who is signed in',
    description:
      'Name, units with the role in each, roles across units, whether it is this member who is on duty, and for whom they stand in.',
    permission: 'organisation.read',
    answer: Me,
    errors: [],
    handle: async (read, _, { actor, now }) => {
      const { memberId, roles } = memberOf(actor)
      const member = await findMember(read, memberId)
      if (!member) throw new Problem('notFound')
      const duty = await findDutyMember(read, now)
      const [row] = await listMembers(read, now, { id: memberId, most: 1 })
      return {
        body: {
          member,
          units: await listUnitsOf(read, memberId),
          roles: [...roles],
          onDuty: duty?.memberId === memberId,
          away: row ? presentMember(row).away : null,
          covers: (await listCovers(read, memberId, now)).map(presentCover),
        },
      }
    },
  }),
  changing({
    method: 'patch',
    path: '/me',
    operation: 'changeMe',
    tag: 'members',
    summary: 'Choose language',
    description:
      'The language that the staff pages speak, and that problems are told in, wherever this member signs in.',
    permission: 'member.setOwnLocale',
    body: MyChoices,
    answer: z.null(),
    status: 204,
    errors: [],
    handle: async (tx, { body }, { actor, now }) => {
      await updateLocale(tx, memberOf(actor).memberId, body.locale)
      await record(tx, actor, now, { name: 'member.localeChanged', data: { locale: body.locale } })
      return { body: null }
    },
  }),
  reading({
    path: '/members',
    operation: 'listMembers',
    tag: 'members',
    summary: 'Members by name',
    description: 'Everyone in the cooperation with units and roles; those who have left come last.',
    permission: 'organisation.read',
    query: MemberQuery,
    answer: MemberPage,
    errors: [],
    handle: async (read, { query }, { now }) => {
      const after = keysOf(query.cursor, 3)
      const { q: text, unit, role, active, limit } = query
      const rows = await listMembers(read, now, { text, unit, role, active, after, most: limit + 1 })
      const page = pageOf(rows, limit, (row) => [String(!row.active), row.name, row.id])
      return { body: { ...page, items: page.items.map(presentMember) } }
    },
  }),
]
