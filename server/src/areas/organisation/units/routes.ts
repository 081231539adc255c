import { z } from 'zod'
import { Problem } from '../../../kernel/problem.ts'
import { changing, reading } from '../../../platform/http/endpoint.ts'
import { listMembersOf } from '../members/store.ts'
import { Slug } from '../schema.ts'
import { editUnit } from './edit-unit.ts'
import { findUnitProfile } from './profile-store.ts'
import { UnitEdit, UnitItem, UnitProfile } from './schema.ts'
import { listUnits } from './store.ts'
import { presentProfile, presentUnit } from './view.ts'

const slugParam = z.object({ slug: Slug })

export const unitEndpoints = [
  reading({
    path: '/units',
    operation: 'listUnits',
    tag: 'units',
    summary: 'All units',
    description: 'Every unit in the cooperation with its authority, by name.',
    permission: 'organisation.read',
    answer: z.object({ items: z.array(UnitItem) }),
    errors: [],
    handle: async (read) => ({ body: { items: (await listUnits(read)).map(presentUnit) } }),
  }),
  reading({
    path: '/units/{slug}',
    operation: 'getUnit',
    tag: 'units',
    summary: 'A unit’s own page',
    description:
      'What the unit does, what it does not do, how it works, how to reach it, and who works there.',
    permission: 'organisation.read',
    params: slugParam,
    answer: UnitProfile,
    errors: ['unit.notFound'],
    handle: async (read, { params }, { actor }) => {
      const row = await findUnitProfile(read, params.slug)
      if (!row) throw new Problem('unit.notFound')
      const members = await listMembersOf(read, row.id)
      return { body: presentProfile(row, members, actor), version: row.version }
    },
  }),
  changing({
    method: 'patch',
    path: '/units/{slug}',
    operation: 'editUnit',
    tag: 'units',
    summary: 'Edit a unit’s own page',
    description:
      'The head of the unit, or an administrator, changes what others read. Fields left out stay as they were.',
    permission: 'unit.edit',
    params: slugParam,
    body: UnitEdit,
    answer: z.object({ version: z.int() }),
    versioned: true,
    errors: ['unit.notFound'],
    handle: async (tx, { params, body }, { actor, now, ifVersion }) => {
      const version = await editUnit(tx, actor, now, params.slug, ifVersion, body)
      return { body: { version }, version }
    },
  }),
]
