import { z } from 'zod'
import { Problem } from '../../../kernel/problem.ts'
import { changing, reading } from '../../../platform/http/endpoint.ts'
import { may } from '../../../platform/permission/permission.ts'
import { listDutyOf } from '../duty/roster-store.ts'
import { organisationPermissions } from '../permissions.ts'
import { Role, UnitRole } from '../schema.ts'
import { MemberEdit, MemberView, NewMember, Receivers, Uncovered } from './administer-schema.ts'
import { listUncovered } from './administer-store.ts'
import { addMember, editMember, giveRole, placeMember, takeMemberBack } from './keep-member.ts'
import { letMemberGo, takeFromUnit, takeRole } from './let-member-go.ts'
import { listMembers } from './list-store.ts'
import { presentMember, presentUncovered } from './view.ts'

const memberParam = z.object({ memberId: z.uuid() })
const unitParam = memberParam.extend({ unitId: z.uuid() })
const roleParam = memberParam.extend({ role: Role })

const done = { body: null }
const letGoErrors = [
  'member.notFound',
  'member.inactive',
  'member.lastForDuty',
  'member.receiverUnknown',
  'member.receiverCannotTake',
] as const

export const administerEndpoints = [
  reading({
    path: '/members/{memberId}',
    operation: 'getMember',
    tag: 'members',
    summary: 'A member',
    description: 'Units with the role in each, roles, periods on duty to come, and who stands in.',
    permission: 'organisation.read',
    params: memberParam,
    answer: MemberView,
    errors: ['member.notFound'],
    handle: async (read, { params }, { actor, now }) => {
      const [row] = await listMembers(read, now, { id: params.memberId, most: 1 })
      if (!row) throw new Problem('member.notFound')
      const duty = await listDutyOf(read, row.id, now)
      const away = { memberId: row.id, unitIds: row.units.map(({ id }) => id) }
      const body = {
        ...presentMember(row),
        duty: duty.map(({ id, from, to }) => ({ id, from: from.toISOString(), to: to.toISOString() })),
        version: row.version,
        may: {
          manage: may(organisationPermissions['member.manage'], actor, undefined as never),
          setAbsence: row.active && may(organisationPermissions['absence.set'], actor, away),
        },
      }
      return { body, version: row.version }
    },
  }),
  reading({
    path: '/uncovered',
    operation: 'listUncovered',
    tag: 'members',
    summary: 'Where nobody would step in by name',
    description:
      'Units without a head or without anybody, and those away with neither a deputy nor a head who is present. The one on duty answers meanwhile.',
    permission: 'member.manage',
    answer: Uncovered,
    errors: [],
    handle: async (read, _, { now }) => ({
      body: { items: (await listUncovered(read, now)).map(presentUncovered) },
    }),
  }),
  changing({
    method: 'post',
    path: '/members',
    operation: 'addMember',
    tag: 'members',
    summary: 'Add a member',
    description: 'With the units they belong to. They sign in with the address the first time.',
    permission: 'member.manage',
    body: NewMember,
    answer: z.object({ id: z.uuid() }),
    status: 201,
    errors: ['member.emailTaken', 'unit.notActive'],
    handle: async (tx, { body }, { actor, now }) => ({ body: { id: await addMember(tx, actor, now, body) } }),
  }),
  changing({
    method: 'patch',
    path: '/members/{memberId}',
    operation: 'editMember',
    tag: 'members',
    summary: 'Change name, address, title or telephone',
    description: 'Fields left out stay as they were.',
    permission: 'member.manage',
    params: memberParam,
    body: MemberEdit,
    answer: z.object({ version: z.int() }),
    versioned: true,
    errors: ['member.notFound', 'member.emailTaken'],
    handle: async (tx, { params, body }, { actor, now, ifVersion }) => {
      const version = await editMember(tx, actor, now, params.memberId, ifVersion, body)
      return { body: { version }, version }
    },
  }),
  changing({
    method: 'post',
    path: '/members/{memberId}/leaving',
    operation: 'letMemberGo',
    tag: 'members',
    summary: 'A member leaves',
    description:
      'What they held goes to who is named, else to the deputy of their absence, the head of the unit or the one on duty, in the same transaction. Each who takes over gets one mail with all of it.',
    permission: 'member.manage',
    params: memberParam,
    body: Receivers,
    answer: z.null(),
    status: 204,
    errors: [...letGoErrors, 'member.lastAdministrator'],
    handle: async (tx, { params, body }, { actor, now }) => {
      await letMemberGo(tx, actor, now, params.memberId, body)
      return done
    },
  }),
  changing({
    method: 'post',
    path: '/members/{memberId}/return',
    operation: 'takeMemberBack',
    tag: 'members',
    summary: 'A member is back',
    description:
      'In the units they belonged to, with the roles they had. What they held stays where it went.',
    permission: 'member.manage',
    params: memberParam,
    answer: z.null(),
    status: 204,
    errors: ['member.notFound', 'member.active'],
    handle: async (tx, { params }, { actor, now }) => {
      await takeMemberBack(tx, actor, now, params.memberId)
      return done
    },
  }),
  changing({
    method: 'put',
    path: '/members/{memberId}/units/{unitId}',
    operation: 'placeMember',
    tag: 'members',
    summary: 'Put a member in a unit, or change their role there',
    description: 'Officer or head.',
    permission: 'member.manage',
    params: unitParam,
    body: z.strictObject({ role: UnitRole }),
    answer: z.null(),
    status: 204,
    errors: ['member.notFound', 'unit.notActive'],
    handle: async (tx, { params, body }, { actor, now }) => {
      await placeMember(tx, actor, now, params.memberId, params.unitId, body.role)
      return done
    },
  }),
  changing({
    method: 'post',
    path: '/members/{memberId}/units/{unitId}/leaving',
    operation: 'takeFromUnit',
    tag: 'members',
    summary: 'A member leaves a unit',
    description:
      'What they held in it goes to somebody else in the same transaction, as when a member leaves.',
    permission: 'member.manage',
    params: unitParam,
    body: Receivers,
    answer: z.null(),
    status: 204,
    errors: [...letGoErrors, 'member.notInUnit', 'member.lastUnit'],
    handle: async (tx, { params, body }, { actor, now }) => {
      await takeFromUnit(tx, actor, now, params.memberId, params.unitId, body)
      return done
    },
  }),
  changing({
    method: 'put',
    path: '/members/{memberId}/roles/{role}',
    operation: 'giveRole',
    tag: 'members',
    summary: 'Give a member a role across units',
    description: 'Pilot, meeting leader, administrator, auditor or analyst.',
    permission: 'member.manage',
    params: roleParam,
    answer: z.null(),
    status: 204,
    errors: ['member.notFound'],
    handle: async (tx, { params }, { actor, now }) => {
      await giveRole(tx, actor, now, params.memberId, params.role)
      return done
    },
  }),
  changing({
    method: 'delete',
    path: '/members/{memberId}/roles/{role}',
    operation: 'takeRole',
    tag: 'members',
    summary: 'Take a role across units away',
    description:
      'A pilot’s periods on duty become gaps, and cases that nobody had taken from them go to who is on duty.',
    permission: 'member.manage',
    params: roleParam,
    answer: z.null(),
    status: 204,
    errors: ['member.notFound', 'member.noSuchRole', 'member.lastAdministrator', 'member.lastForDuty'],
    handle: async (tx, { params }, { actor, now }) => {
      await takeRole(tx, actor, now, params.memberId, params.role)
      return done
    },
  }),
]
