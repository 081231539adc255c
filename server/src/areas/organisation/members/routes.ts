import { z } from 'zod'
import { Problem } from '../../../kernel/problem.ts'
import { record } from '../../../platform/events/record.ts'
import { changing, reading } from '../../../platform/http/endpoint.ts'
import { keysOf, pageOf } from '../../../platform/http/list-page.ts'
import { memberOf } from '../../../platform/permission/permission.ts'
import { findDutyMember } from '../duty/store.ts'
import { listMembers } from './list-store.ts'
import { Me, MemberPage, MemberQuery, MyChoices } from './schema.ts'
import { findMember, listUnitsOf, updateLocale } from './store.ts'

export const memberEndpoints = [
  reading({
    path: '/me',
    operation: 'getMe',
    tag: 'members',
    summary: 'The member who is signed in',
    description:
      'Name, units with the role in each, roles across units, and whether it is this member who is on duty.',
    permission: 'organisation.read',
    answer: Me,
    errors: [],
    handle: async (read, _, { actor, now }) => {
      const { memberId, roles } = memberOf(actor)
      const member = await findMember(read, memberId)
      if (!member) throw new Problem('notFound')
      const duty = await findDutyMember(read, now)
      return {
        body: {
          member,
          units: await listUnitsOf(read, memberId),
          roles: [...roles],
          onDuty: duty?.memberId === memberId,
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
    handle: async (read, { query }) => {
      const after = keysOf(query.cursor, 3)
      const { q: text, unit, role, limit } = query
      const rows = await listMembers(read, { text, unit, role, after, most: limit + 1 })
      return { body: pageOf(rows, limit, (row) => [String(!row.active), row.name, row.id]) }
    },
  }),
]
