import { z } from 'zod'
import { changing, reading } from '../../../platform/http/endpoint.ts'
import { may } from '../../../platform/permission/permission.ts'
import { caseFacts } from '../case-store.ts'
import { casePermissions } from '../permissions.ts'
import { addContact, letIn, removeContact } from './add-contact.ts'
import { CaseContact, NewCaseContact } from './schema.ts'
import { listContacts } from './store.ts'

const caseParam = z.object({ caseId: z.uuid() })
const contactParams = z.object({ caseId: z.uuid(), contactId: z.uuid() })

export const contactEndpoints = [
  reading({
    path: '/cases/{caseId}/contacts',
    operation: 'listCaseContacts',
    tag: 'cases',
    summary: 'Who at the company follows the case',
    description: 'Colleagues beside the contact that the case itself names, with what the caller may do.',
    permission: 'case.read',
    params: caseParam,
    answer: z.object({ items: z.array(CaseContact), may: z.object({ change: z.boolean() }) }),
    errors: ['case.notFound'],
    handle: async (read, { params }, { actor }) => {
      const facts = await caseFacts(read, params.caseId)
      const items = (await listContacts(read, params.caseId)).map(({ letInAt, ...row }) => ({
        ...row,
        addedAt: row.addedAt.toISOString(),
        isLetIn: letInAt !== null,
      }))
      return { body: { items, may: { change: may(casePermissions['case.edit'], actor, facts) } } }
    },
  }),
  changing({
    method: 'post',
    path: '/cases/{caseId}/contacts',
    operation: 'addCaseContact',
    tag: 'cases',
    summary: 'Let somebody more at the company follow the case',
    description:
      'They get a link of their own by mail, see the same page and get the same mails from now on.',
    permission: 'case.edit',
    params: caseParam,
    body: NewCaseContact,
    answer: z.object({ id: z.uuid() }),
    status: 201,
    errors: ['case.notFound', 'case.closed', 'contact.alreadyThere', 'contact.tooMany'],
    handle: async (tx, { params, body }, { actor, kit, now }) => {
      const { id } = await addContact(tx, kit, actor, now, params.caseId, body)
      return { body: { id } }
    },
  }),
  changing({
    method: 'post',
    path: '/cases/{caseId}/contacts/{contactId}/letting-in',
    operation: 'letCaseContactIn',
    tag: 'cases',
    summary: 'Let in somebody whom the company has added to a restricted case',
    description: 'Until then they have no link and get no mails.',
    permission: 'case.edit',
    params: contactParams,
    body: z.strictObject({}),
    answer: z.null(),
    status: 204,
    errors: ['case.notFound', 'contact.notFound'],
    handle: async (tx, { params }, { actor, kit, now }) => {
      await letIn(tx, kit, actor, now, params.caseId, params.contactId)
      return { body: null }
    },
  }),
  changing({
    method: 'delete',
    path: '/cases/{caseId}/contacts/{contactId}',
    operation: 'removeCaseContact',
    tag: 'cases',
    summary: 'Let somebody at the company follow the case no more',
    description: 'Their links open nothing from this instant, and no more mails go to them.',
    permission: 'case.edit',
    params: contactParams,
    answer: z.null(),
    status: 204,
    errors: ['case.notFound', 'contact.notFound'],
    handle: async (tx, { params }, { actor, now }) => {
      await removeContact(tx, actor, now, params.caseId, params.contactId)
      return { body: null }
    },
  }),
]
