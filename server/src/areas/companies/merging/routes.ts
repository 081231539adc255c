import { z } from 'zod'
import { Problem } from '../../../kernel/problem.ts'
import { changing, type Endpoint, reading } from '../../../platform/http/endpoint.ts'
import type { CompanyPorts } from '../ports.ts'
import { findCompany } from '../store.ts'
import { presentCompany } from '../view.ts'
import { findLookalikes } from './find-lookalikes.ts'
import { mergeCompanies } from './merge-companies.ts'
import { previewMerge } from './preview-merge.ts'
import { LookalikeItem, MergeItem, MergePreview, MergePreviewOf, NewMerge, Why } from './schema.ts'
import { listMerges } from './store.ts'
import { tellApart } from './tell-apart.ts'
import { undoMerge } from './undo-merge.ts'
import { presentMerge } from './view.ts'

const companyParam = z.object({ companyId: z.uuid() })

export function mergingEndpoints({ cases }: CompanyPorts): readonly Endpoint[] {
  return [
    reading({
      path: '/companies/{companyId}/lookalikes',
      operation: 'listLookalikes',
      tag: 'companies',
      summary: 'Entries that may be the same company',
      description:
        'Suggested, and never merged by the program: each with why. Those with another number and those told apart are left out.',
      permission: 'company.read',
      params: companyParam,
      answer: z.object({ items: z.array(LookalikeItem) }),
      errors: ['company.notFound'],
      handle: async (read, { params }) => {
        const company = await findCompany(read, params.companyId)
        if (!company) throw new Problem('company.notFound')
        const items: z.input<typeof LookalikeItem>[] = []
        for (const { id, because } of await findLookalikes(read, company.id)) {
          const row = await findCompany(read, id)
          if (row) items.push({ company: presentCompany(row), because: [...because] })
        }
        return { body: { items } }
      },
    }),
    reading({
      method: 'post',
      path: '/company-merge-previews',
      operation: 'previewMerge',
      tag: 'companies',
      summary: 'What a merge would do',
      description: 'Both companies with what each has, counting what the caller may see. Nothing is changed.',
      permission: 'company.merge',
      body: MergePreviewOf,
      answer: MergePreview,
      errors: ['company.notFound'],
      handle: async (read, { body }) => ({
        body: await previewMerge(read, body.absorbedId, body.stayingId, cases),
      }),
    }),
    changing({
      method: 'post',
      path: '/company-merges',
      operation: 'mergeCompanies',
      tag: 'companies',
      summary: 'Merge two entries of one company',
      description:
        'Cases, contacts and number of the absorbed one follow to the one that stays. Its id and its name lead there from now on. Can be taken back.',
      permission: 'company.merge',
      body: NewMerge,
      answer: z.object({ id: z.uuid() }),
      status: 201,
      errors: [
        'company.notFound',
        'company.sameCompany',
        'company.alreadyMerged',
        'company.differentNumbers',
      ],
      handle: async (tx, { body }, { actor, now }) => ({
        body: { id: await mergeCompanies(tx, actor, now, body) },
      }),
    }),
    reading({
      path: '/companies/{companyId}/merges',
      operation: 'listMerges',
      tag: 'companies',
      summary: 'Merges into a company',
      description: 'With who, when and why, what each would give back, and those that were taken back.',
      permission: 'company.read',
      params: companyParam,
      answer: z.object({ items: z.array(MergeItem) }),
      errors: ['company.notFound'],
      handle: async (read, { params }, { actor }) => {
        const company = await findCompany(read, params.companyId)
        if (!company) throw new Problem('company.notFound')
        const items: z.input<typeof MergeItem>[] = []
        for (const row of await listMerges(read, company.id))
          items.push(presentMerge(row, await cases.ofMerge(read, row.id, company.id), actor))
        return { body: { items } }
      },
    }),
    changing({
      method: 'post',
      path: '/company-merges/{mergeId}/undo',
      operation: 'undoMerge',
      tag: 'companies',
      summary: 'Take a merge back',
      description:
        'What the merge moved goes back; what has come since stays with the one that stayed. The latest merge first.',
      permission: 'company.merge',
      params: z.object({ mergeId: z.uuid() }),
      body: z.strictObject({ reason: Why }),
      answer: z.null(),
      status: 204,
      errors: ['merge.notFound', 'merge.alreadyUndone', 'merge.mergedOnTop', 'company.numberTaken'],
      handle: async (tx, { params, body }, { actor, now }) => {
        await undoMerge(tx, actor, now, params.mergeId, body.reason)
        return { body: null }
      },
    }),
    changing({
      method: 'post',
      path: '/companies/{companyId}/distinctions',
      operation: 'tellApart',
      tag: 'companies',
      summary: 'Say that two are not the same company',
      description: 'They are not suggested to be one again.',
      permission: 'company.merge',
      params: companyParam,
      body: z.strictObject({ otherId: z.uuid() }),
      answer: z.null(),
      status: 204,
      errors: ['company.notFound', 'company.sameCompany'],
      handle: async (tx, { params, body }, { actor, now }) => {
        await tellApart(tx, actor, now, params.companyId, body.otherId)
        return { body: null }
      },
    }),
  ]
}
