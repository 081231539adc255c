import { z } from 'zod'
import { Problem } from '../../kernel/problem.ts'
import { changing, type Endpoint, reading } from '../../platform/http/endpoint.ts'
import { keysOf, NextCursor, pageFields, pageOf } from '../../platform/http/list-page.ts'
import { editCompany } from './facts/edit-company.ts'
import { listFacts } from './facts/store.ts'
import { findCompanies } from './find-companies.ts'
import { listFormerNames, listHistory } from './history/store.ts'
import { mergingEndpoints } from './merging/routes.ts'
import type { CompanyPorts } from './ports.ts'
import { registerEndpoints } from './register/routes.ts'
import {
  CompanyEdit,
  CompanyItem,
  CompanyPage,
  CompanySearch,
  ContactItem,
  FoundCompany,
  HistoryItem,
  NewCompany,
} from './schema.ts'
import { showNumber } from './show-number.ts'
import { findCompany, listCompanies, listContacts } from './store.ts'
import { takeInCompany } from './take-in-company.ts'
import { presentCompany, presentCompanyPage, presentFound, presentHistory } from './view.ts'

const companyParam = z.object({ companyId: z.uuid() })

export function companyEndpoints(ports: CompanyPorts): readonly Endpoint[] {
  const { worksWith } = ports.cases
  return [
    reading({
      path: '/companies',
      operation: 'listCompanies',
      tag: 'companies',
      summary: 'The register of companies',
      description: 'Every company by name, without the entries that were merged into others.',
      permission: 'company.read',
      query: z.strictObject(pageFields),
      answer: z.object({ items: z.array(CompanyItem), nextCursor: NextCursor }),
      errors: [],
      handle: async (read, { query }) => {
        const [name, id] = keysOf(query.cursor, 2) ?? []
        const after = name !== undefined && id ? { name, id } : undefined
        const rows = await listCompanies(read, after, query.limit + 1)
        const page = pageOf(rows, query.limit, (row) => [row.name, row.id])
        return { body: { ...page, items: page.items.map(presentCompany) } }
      },
    }),
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
        items: z.array(FoundCompany),
        numberFault: z
          .enum(['orgNumber.format', 'orgNumber.checkDigit'])
          .nullable()
          .meta({ description: 'Why a text that looks like a number found nothing.' }),
      }),
      errors: [],
      perMinute: 240,
      handle: async (read, { body }) => {
        const { rows, numberFault } = await findCompanies(read, body.query, body.limit)
        return { body: { items: rows.map(presentFound), numberFault } }
      },
    }),
    reading({
      path: '/companies/{companyId}',
      operation: 'getCompany',
      tag: 'companies',
      summary: 'A company',
      description:
        'What is known of a company and where from, and what the caller may do. The id of an entry that was merged gives the company that stayed.',
      permission: 'company.read',
      params: companyParam,
      answer: CompanyPage,
      errors: ['company.notFound'],
      handle: async (read, { params }, { actor, kit }) => {
        const row = await findCompany(read, params.companyId)
        if (!row) throw new Problem('company.notFound')
        const works = actor.kind === 'member' && (await worksWith(read, actor.memberId, row.id))
        const known = {
          facts: await listFacts(read, row.id),
          formerNames: await listFormerNames(read, row.id),
        }
        const isConnected = ports.openRegister(kit) !== undefined
        const body = presentCompanyPage({ ...row, ...known }, actor, { worksWith: works, isConnected })
        return { body, version: row.version }
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
        const company = await findCompany(read, params.companyId)
        if (!company) throw new Problem('company.notFound')
        return { body: { items: await listContacts(read, company.id) } }
      },
    }),
    reading({
      path: '/companies/{companyId}/events',
      operation: 'listCompanyEvents',
      tag: 'companies',
      summary: 'What has happened with a company',
      description: 'The latest first: added, corrected, fetched, merged and taken apart, and by whom.',
      permission: 'company.read',
      params: companyParam,
      query: z.strictObject({
        cursor: z
          .string()
          .regex(/^\d{1,18}$/)
          .optional(),
        limit: z.coerce.number().int().min(1).max(100).default(20),
      }),
      answer: z.object({ items: z.array(HistoryItem), nextCursor: z.string().nullable() }),
      errors: ['company.notFound'],
      handle: async (read, { params, query }) => {
        const company = await findCompany(read, params.companyId)
        if (!company) throw new Problem('company.notFound')
        const rows = await listHistory(read, company.id, query.cursor ?? null, query.limit + 1)
        const page = rows.slice(0, query.limit)
        const nextCursor = rows.length > query.limit ? (page.at(-1)?.id ?? null) : null
        return { body: { items: page.map(presentHistory), nextCursor } }
      },
    }),
    changing({
      method: 'patch',
      path: '/companies/{companyId}',
      operation: 'editCompany',
      tag: 'companies',
      summary: 'Correct what is known of a company',
      description:
        'Only what is sent is changed, and its source is then the municipality’s own staff. A number can be given, not changed: another number is another company.',
      permission: 'company.edit',
      versioned: true,
      params: companyParam,
      body: CompanyEdit,
      answer: z.object({ version: z.int() }),
      errors: ['company.notFound', 'company.hasNumber', 'company.numberTaken'],
      handle: async (tx, { params, body }, { actor, now, ifVersion }) => {
        const version = await editCompany(tx, actor, now, params.companyId, { edit: body, ifVersion })
        return { body: { version }, version }
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
    ...mergingEndpoints(ports),
    ...registerEndpoints(ports.openRegister),
  ]
}
