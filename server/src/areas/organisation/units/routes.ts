import { z } from 'zod'
import { Problem } from '../../../kernel/problem.ts'
import { changing, reading } from '../../../platform/http/endpoint.ts'
import { freeSlug } from '../free-slug.ts'
import { listMembersOf } from '../members/store.ts'
import { Slug } from '../schema.ts'
import { addUnit } from './add-unit.ts'
import { closeUnit, reopenUnit } from './close-unit.ts'
import { editUnit } from './edit-unit.ts'
import { findUnitProfile, isUnitSlugTaken } from './profile-store.ts'
import { NewUnit, UnitEdit, UnitItem, UnitProfile } from './schema.ts'
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
    handle: async (read, { params }, { actor, now }) => {
      const row = await findUnitProfile(read, params.slug)
      if (!row) throw new Problem('unit.notFound')
      const members = await listMembersOf(read, row.id, now)
      return { body: presentProfile(row, members, actor), version: row.version }
    },
  }),
  changing({
    method: 'post',
    path: '/units',
    operation: 'addUnit',
    tag: 'units',
    summary: 'Add a unit',
    description: 'Under an authority that is there. Its head fills in the rest of its page.',
    permission: 'unit.add',
    body: NewUnit,
    answer: z.object({ id: z.uuid(), slug: z.string() }),
    status: 201,
    errors: ['authority.notFound', 'unit.slugTaken'],
    handle: async (tx, { body }, { actor, now }) => {
      const slug = body.slug ?? (await freeSlug(body.name, (wanted) => isUnitSlugTaken(tx, wanted)))
      return { body: { id: await addUnit(tx, actor, now, { ...body, slug }), slug } }
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
  changing({
    method: 'post',
    path: '/units/{slug}/closure',
    operation: 'closeUnit',
    tag: 'units',
    summary: 'Close a unit',
    description:
      'Refused while it has members, answers for areas, or holds open cases or parts. Nothing can be offered to it after.',
    permission: 'unit.close',
    params: slugParam,
    answer: z.null(),
    status: 204,
    errors: ['unit.notFound', 'unit.hasMembers', 'unit.answersForAreas', 'unit.holdsOpen'],
    handle: async (tx, { params }, { actor, now }) => {
      await closeUnit(tx, actor, now, params.slug)
      return { body: null }
    },
  }),
  changing({
    method: 'post',
    path: '/units/{slug}/reopening',
    operation: 'reopenUnit',
    tag: 'units',
    summary: 'Open a closed unit again',
    description: 'It can be offered parts again.',
    permission: 'unit.close',
    params: slugParam,
    answer: z.null(),
    status: 204,
    errors: ['unit.notFound'],
    handle: async (tx, { params }, { actor, now }) => {
      await reopenUnit(tx, actor, now, params.slug)
      return { body: null }
    },
  }),
]
