import { z } from 'zod'
import type { Actor } from '../../../kernel/actor.ts'
import { Problem } from '../../../kernel/problem.ts'
import type { Read } from '../../../platform/db/db.ts'
import { changing, reading } from '../../../platform/http/endpoint.ts'
import type { Transfer } from '../../../platform/http/transfer.ts'
import { cleanName } from '../../../platform/http/transfer.ts'
import { may } from '../../../platform/permission/permission.ts'
import { caseFacts } from '../case-store.ts'
import { casePermissions } from '../permissions.ts'
import { putMailIn, returnMail, setMailAside } from './decide-mail.ts'
import { isWaiting } from './deciding.rules.ts'
import { findMail, findRaw, listBesideCase } from './list-store.ts'
import { MailView, presentMail } from './view.ts'

const mailParam = z.object({ incomingMailId: z.uuid() })

/** Mail without a case is read by those who place it. @throws Problem `incomingMail.notFound` */
function readable<T extends { caseId: string | null }>(actor: Actor, mail: T | undefined): T {
  const isHidden = mail && !mail.caseId && !casePermissions['incomingMail.place'].to(actor)
  if (!mail || isHidden) throw new Problem('incomingMail.notFound')
  return mail
}

async function mayDecide(read: Read, actor: Actor, mail: { caseId: string | null; state: string }) {
  if (!isWaiting(mail.state) && mail.state !== 'set_aside') return false
  if (!mail.caseId) return casePermissions['incomingMail.place'].to(actor)
  return may(casePermissions['incomingMail.decide'], actor, await caseFacts(read, mail.caseId))
}

export const incomingMailEndpoints = [
  reading({
    path: '/cases/{caseId}/incoming-mails',
    operation: 'listMailsBesideCase',
    tag: 'mail',
    summary: 'Mail beside the conversation of a case',
    description:
      'What is held until the accountable has decided whether it is the company’s word, what machines have answered, and what has been refused. What has been put in stands among the messages.',
    permission: 'case.read',
    params: z.object({ caseId: z.uuid() }),
    answer: z.object({ items: z.array(MailView) }),
    errors: ['case.notFound'],
    handle: async (read, { params }, { actor }) => {
      const facts = await caseFacts(read, params.caseId)
      const decide = may(casePermissions['incomingMail.decide'], actor, facts)
      const rows = await listBesideCase(read, params.caseId)
      return {
        body: { items: rows.map((row) => presentMail(row, { decide: decide && row.state !== 'noted' })) },
      }
    },
  }),
  reading({
    path: '/incoming-mails/{incomingMailId}',
    operation: 'getIncomingMail',
    tag: 'mail',
    summary: 'A mail with its whole text',
    description: 'As plain text, also what it quotes. The mail as it came is at …/original.',
    permission: 'case.read',
    params: mailParam,
    answer: MailView.extend({ whole: z.string(), caseId: z.uuid().nullable() }),
    errors: ['incomingMail.notFound', 'case.notFound'],
    handle: async (read, { params }, { actor }) => {
      const mail = readable(actor, await findMail(read, params.incomingMailId))
      const decide = await mayDecide(read, actor, mail)
      return { body: { ...presentMail(mail, { decide }), whole: mail.whole, caseId: mail.caseId } }
    },
  }),
  changing({
    method: 'post',
    path: '/incoming-mails/{incomingMailId}/putting-in',
    operation: 'putMailIn',
    tag: 'mail',
    summary: 'Put a held mail in as the company’s word',
    description:
      'It becomes a message of the case, with its files, as if it had been written on the company’s page.',
    permission: 'incomingMail.decide',
    params: mailParam,
    body: z.strictObject({}),
    answer: z.null(),
    status: 204,
    errors: ['incomingMail.notFound', 'incomingMail.settled', 'case.notFound', 'case.nobodyOnDuty'],
    handle: async (tx, { params }, { actor, now }) => {
      await putMailIn(tx, actor, now, params.incomingMailId)
      return { body: null }
    },
  }),
  changing({
    method: 'post',
    path: '/incoming-mails/{incomingMailId}/setting-aside',
    operation: 'setMailAside',
    tag: 'mail',
    summary: 'Set a mail aside',
    description:
      'A held mail is not the company’s word; another is nothing for us. It is kept, and nobody is written to.',
    permission: 'case.read',
    params: mailParam,
    body: z.strictObject({}),
    answer: z.null(),
    status: 204,
    errors: ['incomingMail.notFound', 'incomingMail.settled', 'case.notFound'],
    handle: async (tx, { params }, { actor, now }) => {
      await setMailAside(tx, actor, now, params.incomingMailId)
      return { body: null }
    },
  }),
  changing({
    method: 'post',
    path: '/incoming-mails/{incomingMailId}/return',
    operation: 'returnMail',
    tag: 'mail',
    summary: 'Take back a mail that was set aside',
    description: 'It waits for a decision again.',
    permission: 'case.read',
    params: mailParam,
    body: z.strictObject({}),
    answer: z.null(),
    status: 204,
    errors: ['incomingMail.notFound', 'incomingMail.notSetAside', 'case.notFound'],
    handle: async (tx, { params }, { actor, now }) => {
      await returnMail(tx, actor, now, params.incomingMailId)
      return { body: null }
    },
  }),
]

/** The mail as it came, with everything that was not taken in: a download, never shown as a page of ours. */
export const incomingMailTransfers: readonly Transfer[] = [
  {
    kind: 'download',
    path: '/incoming-mails/{incomingMailId}/original',
    operation: 'getOriginalMail',
    summary: 'The mail as it came',
    permission: 'case.read',
    handle: async (read, { params }, { actor }) => {
      const id = z.uuid().safeParse(params['incomingMailId']).data
      const mail = readable(actor, id ? await findRaw(read, id) : undefined)
      return {
        name: cleanName(`${mail.subject || 'brev'}.eml`),
        mediaType: 'message/rfc822',
        content: mail.raw,
      }
    },
  },
]
