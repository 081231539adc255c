import { z } from 'zod'
import type { Endpoint } from '../../platform/http/endpoint.ts'
import { reading } from '../../platform/http/endpoint.ts'
import type { SearchSource } from '../../platform/search-source.ts'

const Kind = z.enum(['case', 'company', 'unit', 'area', 'boundary', 'member', 'project'])

const Search = z.strictObject({
  query: z
    .string()
    .trim()
    .min(2)
    .max(200)
    .meta({ examples: ['uteservering'] }),
  limit: z.int().min(1).max(20).default(5).meta({ description: 'Hits of each kind.' }),
})

const Hit = z.object({
  kind: Kind,
  id: z.string().meta({
    description:
      'What the page of the hit is addressed by: the slug of a unit, the code of an area (of a boundary note its area’s), else its id.',
  }),
  title: z.string(),
  detail: z.string(),
})

/** One box over everything that areas lend to it. A search is a POST, so that its words stand in no address or log. */
export function searchEndpoints(sources: readonly SearchSource[]): readonly Endpoint[] {
  return [
    reading({
      method: 'post',
      path: '/searches',
      operation: 'search',
      tag: 'search',
      summary: 'Search everything',
      description:
        'Cases, companies, projects, units, areas, boundary notes and members that the caller may read, grouped by kind. Nothing is stored.',
      permission: 'search.use',
      body: Search,
      answer: z.object({ groups: z.array(z.object({ kind: Kind, hits: z.array(Hit) })) }),
      errors: [],
      perMinute: 240,
      handle: async (read, { body }, { actor }) => {
        const groups: { kind: SearchSource['kind']; hits: z.input<typeof Hit>[] }[] = []
        // One after the other: they share one transaction, which answers one question at a time anyway.
        for (const { kind, find } of sources) {
          const hits = await find(read, actor, body.query, body.limit)
          if (hits.length > 0) groups.push({ kind, hits: hits.slice(0, body.limit) })
        }
        return { body: { groups } }
      },
    }),
  ]
}
