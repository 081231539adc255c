import { z } from 'zod'
import type { Locale } from '../../../kernel/actor.ts'
import { changing, reading } from '../../../platform/http/endpoint.ts'
import { authorise } from '../../../platform/permission/permission.ts'
import { caseFacts } from '../case-store.ts'
import { composeMail } from '../mails/compose-mail.ts'
import { casePermissions } from '../permissions.ts'
import { findCaseForMail } from '../register/store.ts'
import { GROUNDS, groundsForDelay } from './rules.ts'
import { delayFacts, listDelayNotices } from './store.ts'
import { delayMail, tellDelay } from './tell-delay.ts'

const caseParam = z.object({ caseId: z.uuid() })

const DelayNotice = z.strictObject({
  reason: z
    .string()
    .trim()
    .min(5)
    .max(2000)
    .meta({ description: 'The company reads it.', examples: ['Grannarna ska höras innan vi kan besluta.'] }),
  on: z.iso
    .date()
    .nullable()
    .default(null)
    .meta({ description: 'The new date, when it is known. It becomes the promise.' }),
})

const DelayView = z.object({
  grounds: z
    .array(z.enum(GROUNDS))
    .meta({ description: 'Why the promised date will clearly not be kept; empty when nothing is proposed.' }),
  items: z.array(
    z.object({
      id: z.uuid(),
      at: z.string(),
      by: z.string().nullable(),
      reason: z.string(),
      newDate: z.string().nullable(),
      mailed: z.boolean(),
    }),
  ),
})

export const delayEndpoints = [
  reading({
    path: '/cases/{caseId}/delay-notices',
    operation: 'listDelayNotices',
    tag: 'delay',
    summary: 'Notices of delay, sent and proposed',
    description:
      'What the company has been told of delays (section 11 of the Administrative Procedure Act), the latest first, and whether the promised date will clearly not be kept.',
    permission: 'case.read',
    params: caseParam,
    answer: DelayView,
    errors: ['case.notFound'],
    handle: async (read, { params }, { today }) => {
      await caseFacts(read, params.caseId)
      const rows = await listDelayNotices(read, params.caseId)
      const items = rows.map(({ at, mailKey, ...row }) => ({
        ...row,
        at: at.toISOString(),
        mailed: mailKey !== null,
      }))
      return { body: { grounds: groundsForDelay(await delayFacts(read, params.caseId, today)), items } }
    },
  }),
  reading({
    method: 'post',
    path: '/cases/{caseId}/delay-notices/preview',
    operation: 'previewDelayNotice',
    tag: 'delay',
    summary: 'The mail exactly as it would be sent',
    description: 'Made by the same code that sends, with a sample link in the place of the personal one.',
    permission: 'case.tellDelay',
    params: caseParam,
    body: DelayNotice,
    answer: z.object({ to: z.string().nullable(), subject: z.string(), text: z.string(), html: z.string() }),
    errors: ['case.notFound'],
    handle: async (read, { params, body }, { actor, kit, now }) => {
      authorise(casePermissions['case.tellDelay'], actor, await caseFacts(read, params.caseId))
      const c = await findCaseForMail(read, params.caseId, now)
      const mail = composeMail(delayMail(body.on), c.locale as Locale, {
        ...c.facts,
        municipality: kit.config.municipality,
        body: body.reason,
        on: body.on,
        link: `${kit.config.publicUrl}/arende/…`,
      })
      return { body: { to: c.contactEmail, ...mail } }
    },
  }),
  changing({
    method: 'post',
    path: '/cases/{caseId}/delay-notices',
    operation: 'tellDelay',
    tag: 'delay',
    summary: 'Tell the company that the decision is delayed',
    description:
      'In writing, with the reason and, when it is known, the new date: on the company’s page and by mail (section 11 of the Administrative Procedure Act).',
    permission: 'case.tellDelay',
    params: caseParam,
    body: DelayNotice,
    answer: z.object({ id: z.uuid() }),
    status: 201,
    errors: ['case.notFound', 'case.closed', 'delay.reasonMissing', 'promise.inThePast'],
    handle: async (tx, { params, body }, { actor, now, kit }) => ({
      body: { id: await tellDelay(tx, kit, actor, now, params.caseId, body) },
    }),
  }),
]
