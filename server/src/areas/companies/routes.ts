import { z } from 'zod'
import { Problem } from '../../kernel/problem.ts'
import { changing, type Endpoint, reading } from '../../platform/http/endpoint.ts'
import { findCompanies } from './find-companies.ts'
import { CompanyItem, CompanyPage, CompanySearch, ContactItem, NewCompany } from './schema.ts'
import { showNumber, type WorksWith } from './show-number.ts'
import { findCompany, listContacts } from './store.ts'
import { takeInCompany } from './take-in-company.ts'
import { presentCompany, presentCompanyPage } from './view.ts'

const companyParam = z.object({ companyId: z.uuid() })

export function companyEndpoints(worksWith: WorksWith): readonly Endpoint[] {
  return [
    reading({
      method: 'post',
      path: '/company-searches',
      operation: 'searchCompanies',
      tag: 'companies',
      summary: 'Find companies',
      description:
        'By number in any spelling, or by name, spelling slips too. A POST, so that no number stands in an address.',
      permission: 'company.read',
      body: CompanySearch,
      answer: z.object({
        items: z.array(CompanyItem),
        numberFault: z
          .enum(['orgNumber.format', 'orgNumber.checkDigit'])
          .nullable()
          .meta({ description: 'Why a text that looks like a number found nothing.' }),
      }),
      errors: [],
      perMinute: 240,
      handle: async (read, { body }) => {
        const { rows, numberFault } = await findCompanies(read, body.query, body.limit)
        return { body: { items: rows.map(presentCompany), numberFault } }
      },
    }),
    reading({
      path: '/companies/{companyId}',
      operation: 'getCompany',
      tag: 'companies',
      summary: 'A company',
      description: 'What is known of a company, where from, and whether the caller may see a masked number.',
      permission: 'company.read',
      params: companyParam,
      answer: CompanyPage,
      errors: ['company.notFound'],
      handle: async (read, { params }, { actor }) => {
        const row = await findCompany(read, params.companyId)
        if (!row) throw new Problem('company.notFound')
        const works = actor.kind === 'member' && (await worksWith(read, actor.memberId, row.id))
        return { body: presentCompanyPage(row, actor, works), version: row.version }
      },
    }),
    reading({
      path: '/companies/{companyId}/contacts',
      operation: 'listCompanyContacts',
      tag: 'companies',
      summary: 'Those who speak for a company',
      description: 'Contacts by name. A contact may belong to several companies.',
      permission: 'company.read',
      params: companyParam,
      answer: z.object({ items: z.array(ContactItem) }),
      errors: ['company.notFound'],
      handle: async (read, { params }) => {
        if (!(await findCompany(read, params.companyId))) throw new Problem('company.notFound')
        return { body: { items: await listContacts(read, params.companyId) } }
      },
    }),
    changing({
      method: 'post',
      path: '/companies',
      operation: 'addCompany',
      tag: 'companies',
      summary: 'Add a company',
      description:
        'One company a number: when the number is known already, that company is given back as it stands. Companies without a number are never merged.',
      permission: 'company.add',
      body: NewCompany,
      answer: z.object({ id: z.uuid(), isNew: z.boolean() }),
      errors: [],
      handle: async (tx, { body }, { actor, now }) => ({ body: await takeInCompany(tx, body, now, actor) }),
    }),
    changing({
      method: 'post',
      path: '/companies/{companyId}/org-number-readings',
      operation: 'showOrgNumber',
      tag: 'companies',
      summary: 'Show the whole number',
      description:
        'A sole trader’s number is a person’s: it is shown to those who answer for an open case of theirs, and to administrators, and that it was shown is logged.',
      permission: 'company.readNumber',
      params: companyParam,
      body: z.strictObject({}),
      answer: z.object({ orgNumber: z.string().meta({ examples: ['556016-0680'] }) }),
      errors: ['company.notFound', 'company.noNumber'],
      perMinute: 30,
      forgets: true,
      handle: async (tx, { params }, { actor, now }) => ({
        body: { orgNumber: await showNumber(tx, actor, now, params.companyId, worksWith) },
      }),
    }),
  ]
}
