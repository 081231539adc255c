import { z } from 'zod'
import { placeKey } from '../../../kernel/place-key.ts'
import { Problem } from '../../../kernel/problem.ts'
import { reading } from '../../../platform/http/endpoint.ts'
import { keysOf, NextCursor, pageFields, pageOf } from '../../../platform/http/list-page.ts'
import { listPlacesOfCompany } from '../../cases/index.ts'
import { findCompany } from '../../companies/index.ts'
import { askerOf } from '../register/asker.ts'
import { listProjects } from '../register/list-store.ts'
import { placeOf } from '../register/routes.ts'
import { ProjectFilter, ProjectRow } from '../register/schema.ts'
import { presentRow } from '../register/view.ts'
import { findNear } from './find-near.ts'
import { listAffecting } from './store.ts'

const ProjectOfCompany = ProjectRow.extend({
  isAffected: z.boolean().meta({ description: 'The project itself says that it affects the company.' }),
  isNear: z.boolean().meta({
    description: 'It lies near the company’s address, or where one of its cases that the caller reads is.',
  }),
  metres: z.number().nullable().meta({
    description: 'To the nearest of its cases with a point on the map; null when the place is written alike.',
  }),
})

/** What goes on around a company, told where it has its own page. */
export const ofCompanyEndpoints = [
  reading({
    path: '/companies/{companyId}/projects',
    operation: 'listProjectsOfCompany',
    tag: 'projects',
    summary: 'Projects that affect a company or lie near it',
    description: 'Those that go on or are planned, the soonest first.',
    permission: 'project.read',
    params: z.object({ companyId: z.uuid() }),
    query: z.strictObject(pageFields),
    answer: z.object({ items: z.array(ProjectOfCompany), nextCursor: NextCursor }),
    errors: ['company.notFound'],
    handle: async (read, { params, query }, { actor, today }) => {
      const company = await findCompany(read, params.companyId)
      if (!company) throw new Problem('company.notFound')
      const cases = await listPlacesOfCompany(read, company.id)
      const affecting = new Set(await listAffecting(read, [company.id]))
      const near = await findNear(read, {
        caseIds: cases.map(({ id }) => id),
        placeKeys: [placeKey(company.address), ...cases.map((one) => one.placeKey)],
      })
      const rows = await listProjects(
        read,
        {
          ...ProjectFilter.parse({}),
          sort: 'start',
          limit: query.limit,
          only: [...new Set([...affecting, ...near.keys()])],
        },
        askerOf(actor, today),
        placeOf('start', keysOf(query.cursor, 2)),
      )
      const page = pageOf(rows, query.limit, (row) => [row.key, row.id])
      const items = page.items.map((row) => ({
        ...presentRow(row),
        isAffected: affecting.has(row.id),
        isNear: near.has(row.id),
        metres: near.get(row.id) ?? null,
      }))
      return { body: { items, nextCursor: page.nextCursor } }
    },
  }),
]
