import { z } from 'zod'
import { Problem } from '../../../kernel/problem.ts'
import { changing, type Endpoint, reading } from '../../../platform/http/endpoint.ts'
import type { Kit } from '../../../platform/http/kit.ts'
import type { OpenRegister } from '../ports.ts'
import { findCompany } from '../store.ts'
import type { CompanyRegister } from './port.ts'
import { summaryOf } from './rules.ts'
import { LookUp, LookUpAnswer, Refresh, RefreshAnswer } from './schema.ts'
import { writeAnswer } from './write-answer.ts'

export function registerEndpoints(openRegister: OpenRegister): readonly Endpoint[] {
  const need = (kit: Kit): CompanyRegister => {
    const register = openRegister(kit)
    if (!register) throw new Problem('register.off')
    return register
  }
  return [
    reading({
      path: '/company-register',
      operation: 'getCompanyRegister',
      tag: 'companies',
      summary: 'Whether a register of companies is connected',
      description: 'Where none is, facts are written by hand.',
      permission: 'company.read',
      answer: z.object({ isConnected: z.boolean() }),
      errors: [],
      handle: async (_, __, { kit }) => ({ body: { isConnected: openRegister(kit) !== undefined } }),
    }),
    reading({
      method: 'post',
      path: '/company-look-ups',
      operation: 'lookUpCompany',
      tag: 'companies',
      summary: 'Look a number up in the companies’ register',
      description:
        'To fill in a company that is added. A sole trader may have several firms on one number, to choose among. A POST, so that no number stands in an address; the answer does not repeat it.',
      permission: 'company.add',
      body: LookUp,
      answer: LookUpAnswer,
      errors: ['register.off'],
      perMinute: 60,
      ahead: ({ body }, { kit }) => need(kit).lookUp(body.orgNumber),
      handle: async (_, __, { ahead }) => {
        const firms = ahead.kind === 'found' ? ahead.firms.map(summaryOf) : []
        return { body: { outcome: ahead.kind, firms } }
      },
    }),
    changing({
      method: 'post',
      path: '/companies/{companyId}/refreshes',
      operation: 'refreshCompany',
      tag: 'companies',
      summary: 'Fetch a company’s facts from the register',
      description:
        'Each fact gets the register as its source. What the register could not tell stands as it was, and says so.',
      permission: 'company.edit',
      params: z.object({ companyId: z.uuid() }),
      body: Refresh,
      answer: RefreshAnswer,
      errors: ['company.notFound', 'company.noNumber', 'register.off', 'register.unknownFirm'],
      perMinute: 60,
      ahead: async ({ params }, { kit, actor }) => {
        const register = need(kit)
        const company = await kit.db.read(actor, (read) => findCompany(read, params.companyId))
        if (!company) throw new Problem('company.notFound')
        if (!company.orgNumber) throw new Problem('company.noNumber')
        return { orgNumber: company.orgNumber, answer: await register.lookUp(company.orgNumber) }
      },
      handle: async (tx, { params, body }, { actor, now, ahead }) => {
        const asking = { askedBy: 'person', firm: body.firm } as const
        const written = await writeAnswer(tx, actor, now, params.companyId, { ...ahead, ...asking })
        const firms = written.outcome === 'choose' ? written.firms.map(summaryOf) : []
        return { body: { outcome: written.outcome, firms } }
      },
    }),
  ]
}
