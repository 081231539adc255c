import { z } from 'zod'
import { dayOf } from '../../../kernel/local-day.ts'
import { placeKey } from '../../../kernel/place-key.ts'
import { Problem } from '../../../kernel/problem.ts'
import { changing, reading } from '../../../platform/http/endpoint.ts'
import { memberOf } from '../../../platform/permission/permission.ts'
import { findByOrgNumber, findCompany, takeInCompany } from '../../companies/index.ts'
import { caseFacts } from '../case-store.ts'
import { insertLink } from '../links/store.ts'
import { recentSince } from './rules.ts'
import { NewCase, SimilarCase, SimilarQuery } from './schema.ts'
import { listSimilarCases } from './store.ts'
import { takeInCase } from './take-in-case.ts'

export const intakeEndpoints = [
  changing({
    method: 'post',
    path: '/cases',
    operation: 'takeInCase',
    tag: 'cases',
    summary: 'Take in a question',
    description:
      'From phone, visit, mail or meeting. The pilot on duty is accountable from this instant; the company gets a receipt when it has an e-mail address.',
    permission: 'case.receive',
    body: NewCase,
    answer: z.object({
      id: z.uuid(),
      number: z.string(),
      accountable: z.string(),
      firstContactBy: z.string(),
    }),
    status: 201,
    errors: ['case.nobodyOnDuty', 'case.unknownArea', 'case.unknownCompany', 'case.notFound'],
    handle: async (tx, { body }, { actor, now, kit }) => {
      const member = memberOf(actor)
      const { company, linkTo, ...question } = body
      let companyId: string | null = null
      if (company.kind === 'known') {
        const known = await findCompany(tx, company.companyId)
        if (!known) throw new Problem('case.unknownCompany')
        companyId = known.id
      } else if (company.kind === 'new') {
        const { kind: _, ...facts } = company
        companyId = (await takeInCompany(tx, facts, now, actor)).id
      }
      const readers = member.units.map(({ id }) => id)
      const plansToStart = company.kind === 'planned'
      const taken = await takeInCase(tx, kit, actor, now, { ...question, companyId, plansToStart, readers })
      for (const other of new Set(linkTo)) {
        await caseFacts(tx, other)
        await insertLink(tx, taken.id, other, member.memberId, now)
      }
      return { body: taken, location: `/farled/v1/cases/${taken.id}` }
    },
  }),
  reading({
    method: 'post',
    path: '/similar-case-searches',
    operation: 'findSimilarCases',
    tag: 'cases',
    summary: 'Open and recent cases of the same company or place',
    description:
      'Shown before a new case is made, so that it can be joined, linked or marked as a duplicate. Companies without a number are never taken for one another. A POST, because a sole trader’s number must not stand in an address.',
    permission: 'case.receive',
    body: SimilarQuery,
    answer: z.object({ items: z.array(SimilarCase) }),
    errors: [],
    handle: async (read, { body }, { now }) => {
      const known = body.orgNumber
        ? await findByOrgNumber(read, body.orgNumber)
        : body.companyId && (await findCompany(read, body.companyId))
      const rows = await listSimilarCases(read, {
        companyId: (known && known.id) ?? null,
        placeKey: placeKey(body.place ?? ''),
        email: body.email ?? null,
        since: recentSince(dayOf(now)),
        except: body.exceptCaseId ?? null,
      })
      return {
        body: {
          items: rows.map((row) => ({
            id: row.id,
            number: row.number,
            title: row.title,
            status: row.status as 'open',
            receivedAt: row.receivedAt.toISOString(),
            accountableName: row.accountableName,
            because: (['company', 'place', 'email'] as const).filter((reason) => row[reason]),
          })),
        },
      }
    },
  }),
]
