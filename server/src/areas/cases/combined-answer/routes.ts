import { z } from 'zod'
import type { Locale } from '../../../kernel/actor.ts'
import { Problem } from '../../../kernel/problem.ts'
import { changing, reading } from '../../../platform/http/endpoint.ts'
import type { Transfer } from '../../../platform/http/transfer.ts'
import { authorise, may } from '../../../platform/permission/permission.ts'
import { caseFacts } from '../case-store.ts'
import { countOpenConflicts } from '../conflicts/store.ts'
import { composeMail } from '../mails/compose-mail.ts'
import { unitsStillMissing } from '../parts/store.ts'
import { casePermissions } from '../permissions.ts'
import { findCaseForMail } from '../register/store.ts'
import { SignOffView } from '../sign-off/schema.ts'
import { listSignOffs } from '../sign-off/store.ts'
import { presentSignOff } from '../sign-off/view.ts'
import { combinedAnswerPdf } from './answer-pdf.ts'
import { saveDraft, sendCombinedAnswer, suggestText } from './compose.ts'
import { findDraft, listSent } from './store.ts'

const caseParam = z.object({ caseId: z.uuid() })
const text = z.string().max(20_000)

const CombinedAnswerView = z.object({
  draft: z.object({ body: z.string(), version: z.number().int(), changedAt: z.string() }).nullable(),
  suggestion: z
    .string()
    .meta({ description: 'What the units’ answers say together, ready to write on from.' }),
  conflicts: z.int().meta({
    description: 'Pairs of answers that contradict each other. None leaves until they are settled.',
  }),
  waitsFor: z.array(z.string()).meta({ description: 'Names of units that have not answered yet.' }),
  signOffs: z.array(SignOffView).meta({
    description: 'What the units have been asked about the draft, and said, in the order they were asked.',
  }),
  sent: z.array(z.object({ id: z.uuid(), body: z.string(), sentAt: z.string(), by: z.string() })),
  may: z.object({ compose: z.boolean() }),
})

export const combinedAnswerTransfers: readonly Transfer[] = [
  {
    kind: 'download',
    path: '/combined-answers/{answerId}/pdf',
    operation: 'getCombinedAnswerPdf',
    summary: 'A combined answer that was sent, as tagged PDF',
    permission: 'case.read',
    handle: async (read, { params }, { kit }) => {
      const answerId = z.uuid().safeParse(params['answerId']).data
      if (!answerId) throw new Problem('combinedAnswer.notFound')
      return combinedAnswerPdf(read, kit.config.municipality, { answerId })
    },
  },
]

export const combinedAnswerEndpoints = [
  reading({
    path: '/cases/{caseId}/combined-answer',
    operation: 'getCombinedAnswer',
    tag: 'answers',
    summary: 'The combined answer and its draft',
    description:
      'The draft under way, a suggestion made from the units’ answers, the units still missing, and what has been sent.',
    permission: 'case.read',
    params: caseParam,
    answer: CombinedAnswerView,
    errors: ['case.notFound'],
    handle: async (read, { params }, { actor, now, locale: reader }) => {
      const facts = await caseFacts(read, params.caseId)
      const draft = await findDraft(read, params.caseId)
      const { locale } = await findCaseForMail(read, params.caseId, now)
      const sent = await listSent(read, params.caseId)
      return {
        version: draft?.version ?? 0,
        body: {
          draft: draft
            ? { body: draft.body, version: draft.version, changedAt: draft.changed_at.toISOString() }
            : null,
          suggestion: await suggestText(read, params.caseId, locale as Locale),
          conflicts: await countOpenConflicts(read, params.caseId),
          waitsFor: await unitsStillMissing(read, params.caseId, reader),
          signOffs: draft
            ? (await listSignOffs(read, draft.id)).map((row) =>
                presentSignOff(row, draft.version, facts, actor),
              )
            : [],
          sent: sent.map((one) => ({
            id: one.id,
            body: one.body,
            sentAt: one.sentAt?.toISOString() ?? '',
            by: one.composedByName ?? '',
          })),
          may: {
            compose:
              facts.status !== 'closed' && may(casePermissions['combinedAnswer.compose'], actor, facts),
          },
        },
      }
    },
  }),
  changing({
    method: 'put',
    path: '/cases/{caseId}/combined-answer',
    operation: 'saveCombinedAnswer',
    tag: 'answers',
    summary: 'Save the draft of the combined answer',
    description:
      'The first save sends If-Match "0". A draft that somebody else has saved meanwhile is not overwritten.',
    permission: 'combinedAnswer.compose',
    versioned: true,
    params: caseParam,
    body: z.strictObject({ body: text }),
    answer: z.object({ version: z.number().int() }),
    errors: ['case.notFound', 'case.closed'],
    handle: async (tx, { params, body }, { actor, now, ifVersion }) => {
      const version = await saveDraft(tx, actor, now, params.caseId, body.body, ifVersion ?? 0)
      return { version, body: { version } }
    },
  }),
  reading({
    method: 'post',
    path: '/cases/{caseId}/combined-answer/preview',
    operation: 'previewCombinedAnswer',
    tag: 'answers',
    summary: 'The mail exactly as it would be sent',
    description:
      'Subject, text and HTML made by the same code that sends, with a sample link in the place of the personal one.',
    permission: 'combinedAnswer.compose',
    params: caseParam,
    body: z.strictObject({ body: text }),
    answer: z.object({ to: z.string().nullable(), subject: z.string(), text: z.string(), html: z.string() }),
    errors: ['case.notFound'],
    handle: async (read, { params, body }, { actor, kit, now }) => {
      authorise(casePermissions['combinedAnswer.compose'], actor, await caseFacts(read, params.caseId))
      const c = await findCaseForMail(read, params.caseId, now)
      const mail = composeMail('answer', c.locale as Locale, {
        ...c.facts,
        municipality: kit.config.municipality,
        body: body.body,
        link: `${kit.config.publicUrl}/arende/…`,
      })
      return { body: { to: c.contactEmail, ...mail } }
    },
  }),
  changing({
    method: 'post',
    path: '/cases/{caseId}/combined-answer/dispatch',
    operation: 'sendCombinedAnswer',
    tag: 'answers',
    summary: 'Send the combined answer',
    description:
      'Sends the saved draft once, to the company’s page and by mail. Refused while a unit has not answered.',
    permission: 'combinedAnswer.compose',
    versioned: true,
    params: caseParam,
    body: z
      .strictObject({
        withoutSignOff: z.string().trim().max(2000).nullable().default(null).meta({
          description: 'Why it is sent although a unit that was asked has not said yes to it.',
        }),
      })
      .prefault({}),
    answer: z.null(),
    status: 204,
    errors: [
      'case.notFound',
      'case.closed',
      'combinedAnswer.nothingToSend',
      'combinedAnswer.partsOpen',
      'combinedAnswer.contradictory',
      'combinedAnswer.notSignedOff',
    ],
    handle: async (tx, { params, body }, { actor, now, kit, ifVersion }) => {
      await sendCombinedAnswer(tx, kit, actor, now, params.caseId, {
        version: ifVersion ?? 0,
        ...body,
      })
      return { body: null }
    },
  }),
]
