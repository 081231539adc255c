import { z } from 'zod'
import { changing, reading } from '../../../platform/http/endpoint.ts'
import { addAuthority } from './add-authority.ts'
import { AuthorityItem, NewAuthority } from './schema.ts'
import { listAuthorities } from './store.ts'

export const authorityEndpoints = [
  reading({
    path: '/authorities',
    operation: 'listAuthorities',
    tag: 'units',
    summary: 'All authorities',
    description: 'Boards, authorities shared with others and municipal companies, by name.',
    permission: 'organisation.read',
    answer: z.object({ items: z.array(AuthorityItem) }),
    errors: [],
    handle: async (read) => {
      const rows = await listAuthorities(read)
      return { body: { items: rows.map((row) => ({ ...row, units: Number(row.units) })) } }
    },
  }),
  changing({
    method: 'post',
    path: '/authorities',
    operation: 'addAuthority',
    tag: 'units',
    summary: 'Add an authority',
    description:
      'A board, an authority shared with others, or a municipal company. What is confidential at one authority is so towards another.',
    permission: 'unit.add',
    body: NewAuthority,
    answer: z.object({ id: z.uuid() }),
    status: 201,
    errors: ['authority.slugTaken'],
    handle: async (tx, { body }, { actor, now }) => ({
      body: { id: await addAuthority(tx, actor, now, body) },
    }),
  }),
]
