import { z } from 'zod'
import { changing, reading } from '../../../platform/http/endpoint.ts'
import { may } from '../../../platform/permission/permission.ts'
import { caseFacts } from '../case-store.ts'
import { casePermissions } from '../permissions.ts'
import { resendMail } from './resend-mail.ts'
import { listFailedMails } from './store.ts'

const FailedMail = z.object({
  id: z.uuid(),
  recipient: z.string(),
  subject: z.string(),
  createdAt: z.string(),
  lastError: z.string().nullable(),
  may: z.object({ resend: z.boolean() }),
})

export const mailEndpoints = [
  reading({
    path: '/cases/{caseId}/failed-mails',
    operation: 'listFailedMails',
    tag: 'cases',
    summary: 'E-mails of a case that did not leave',
    description: 'Those that the company has not got, with why, until they are sent again.',
    permission: 'case.read',
    params: z.object({ caseId: z.uuid() }),
    answer: z.object({ items: z.array(FailedMail) }),
    errors: ['case.notFound'],
    handle: async (read, { params }, { actor }) => {
      const facts = await caseFacts(read, params.caseId)
      const resend = may(casePermissions['case.resendMail'], actor, facts)
      const rows = await listFailedMails(read, params.caseId)
      const items = rows.map((row) => ({
        ...row,
        createdAt: row.createdAt.toISOString(),
        may: { resend },
      }))
      return { body: { items } }
    },
  }),
  changing({
    method: 'post',
    path: '/cases/{caseId}/failed-mails/{mailId}/resending',
    operation: 'resendMail',
    tag: 'cases',
    summary: 'Send an e-mail again that did not leave',
    description: 'It goes to the address that the case has now, so a wrong one is put right first.',
    permission: 'case.resendMail',
    params: z.object({ caseId: z.uuid(), mailId: z.uuid() }),
    body: z.strictObject({}),
    answer: z.null(),
    status: 204,
    errors: ['case.notFound', 'mail.notFound', 'mail.notFailed'],
    handle: async (tx, { params }, { actor, kit, now }) => {
      await resendMail(tx, kit, actor, now, params.caseId, params.mailId)
      return { body: null }
    },
  }),
]
