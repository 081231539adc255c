import { z } from 'zod'
import { changing, reading } from '../../../platform/http/endpoint.ts'
import { may } from '../../../platform/permission/permission.ts'
import { portalPermissions } from '../permissions.ts'
import { closePages, openPages } from './open-pages.ts'
import { findLatest } from './store.ts'

const Opening = z.object({
  isOpen: z.boolean(),
  since: z.iso.datetime().nullable().meta({ description: 'When it was opened, or closed last.' }),
  by: z.string().nullable(),
  reason: z.string().meta({ description: 'Why it was closed.' }),
  may: z.object({ change: z.boolean() }),
})

export const openingEndpoints = [
  reading({
    path: '/public-opening',
    operation: 'getPublicOpening',
    tag: 'administration',
    summary: 'Whether companies may ask',
    description: 'The public pages take in questions when an administrator has opened them.',
    permission: 'portal.seeOpening',
    answer: Opening,
    errors: [],
    handle: async (read, _input, { actor }) => {
      const latest = await findLatest(read)
      const isOpen = latest !== undefined && latest.closed_at === null
      const at = isOpen ? latest.opened_at : latest?.closed_at
      return {
        body: {
          isOpen,
          since: at?.toISOString() ?? null,
          by: (isOpen ? latest.openedBy : latest?.closedBy) ?? null,
          reason: latest?.reason ?? '',
          may: { change: may(portalPermissions['portal.open'], actor, undefined) },
        },
      }
    },
  }),
  changing({
    method: 'post',
    path: '/public-opening',
    operation: 'openPublicPages',
    tag: 'administration',
    summary: 'Let companies in',
    description:
      'Refused while a question of some area would reach nobody who is present and may act: `GET /map-coverage` says which.',
    permission: 'portal.open',
    answer: z.null(),
    status: 204,
    errors: ['portal.notCovered', 'portal.alreadyOpen'],
    handle: async (tx, _input, { actor, now }) => {
      await openPages(tx, actor, now)
      return { body: null }
    },
  }),
  changing({
    method: 'post',
    path: '/public-opening/closure',
    operation: 'closePublicPages',
    tag: 'administration',
    summary: 'Take in no more questions from the public pages',
    description: 'With a reason. Cases that have begun are followed as before.',
    permission: 'portal.open',
    body: z.strictObject({
      reason: z
        .string()
        .trim()
        .min(5)
        .max(500)
        .meta({ examples: ['Vi byter telefonväxel över helgen.'] }),
    }),
    answer: z.null(),
    status: 204,
    errors: ['portal.notOpen'],
    handle: async (tx, { body }, { actor, now }) => {
      await closePages(tx, actor, now, body.reason)
      return { body: null }
    },
  }),
]
