import { z } from 'zod'
import { Problem } from '../../../kernel/problem.ts'
import { reading } from '../../../platform/http/endpoint.ts'
import type { Transfer } from '../../../platform/http/transfer.ts'
import { authorise, memberOf } from '../../../platform/permission/permission.ts'
import { DRAWN } from '../../../platform/previews/kinds.ts'
import { caseFacts, lockCase, touchCase } from '../case-store.ts'
import { casePermissions } from '../permissions.ts'
import { recordCase } from '../record-case.ts'
import { getPreview } from './preview-store.ts'
import { recordStopped } from './record-stopped.ts'
import { getAttachment, insertAttachment, listAttachments } from './store.ts'

const AttachmentView = z.object({
  id: z.uuid(),
  name: z.string(),
  size: z.number().int(),
  mediaType: z.string(),
  at: z.string(),
  fromCompany: z.boolean(),
  shownToCompany: z.boolean(),
  uploadedBy: z.string().nullable(),
  preview: z.enum(['made', 'waiting', 'none']).meta({
    description:
      'Whether it has been drawn small: a picture at /farled/v1/attachments/{attachmentId}/previews/small, and large.',
  }),
  scan: z
    .enum(['off', 'clean', 'waiting', 'stopped'])
    .meta({ description: 'What the scanner says of it. One that is stopped can’t be downloaded.' }),
})

export const attachmentEndpoints = [
  reading({
    path: '/cases/{caseId}/attachments',
    operation: 'listAttachments',
    tag: 'files',
    summary: 'Files of a case',
    description:
      'With who added each, and whether the company sees it. Content at /farled/v1/attachments/{attachmentId}/content.',
    permission: 'case.read',
    params: z.object({ caseId: z.uuid() }),
    answer: z.object({ items: z.array(AttachmentView) }),
    errors: ['case.notFound'],
    handle: async (read, { params }, { kit }) => {
      await caseFacts(read, params.caseId)
      const rows = await listAttachments(read, params.caseId)
      return {
        body: {
          items: rows.map((row) => ({
            id: row.id,
            name: row.name,
            size: Number(row.size),
            mediaType: row.mediaType,
            at: row.at.toISOString(),
            fromCompany: row.fromCompany,
            shownToCompany: row.shownToCompany,
            uploadedBy: row.uploadedBy,
            preview: previewOf(row),
            scan: scanOf(row, kit.config.scanner !== undefined),
          })),
        },
      }
    },
  }),
]

function scanOf(
  { scannedAt, threat }: { scannedAt: Date | null; threat: string | null },
  hasScanner: boolean,
): z.output<typeof AttachmentView>['scan'] {
  if (threat !== null) return 'stopped'
  if (scannedAt) return 'clean'
  return hasScanner ? 'waiting' : 'off'
}

type Drawable = { mediaType: string; threat: string | null; drawnAt: Date | null; hasPreview: unknown }

function previewOf({
  mediaType,
  threat,
  drawnAt,
  hasPreview,
}: Drawable): z.output<typeof AttachmentView>['preview'] {
  if (threat !== null || !DRAWN.includes(mediaType)) return 'none'
  if (!drawnAt) return 'waiting'
  return hasPreview ? 'made' : 'none'
}

/** Files go in and out as they are, beside the JSON: in as multipart, out always as a download. */
export const attachmentTransfers: readonly Transfer[] = [
  {
    kind: 'upload',
    path: '/cases/{caseId}/attachments',
    operation: 'addAttachment',
    summary: 'Add a file to a case',
    permission: 'attachment.add',
    handle: async (tx, { params, name, file, fields }, { actor, now }) => {
      const caseId = z.uuid().safeParse(params['caseId']).data
      if (!caseId) throw new Problem('case.notFound')
      const facts = await lockCase(tx, caseId)
      authorise(casePermissions['attachment.add'], actor, facts)
      const uploadedBy = memberOf(actor).memberId
      const shownToCompany = fields['shownToCompany'] === 'true'
      const id = await insertAttachment(tx, {
        caseId,
        file,
        name,
        fromCompany: false,
        uploadedBy,
        shownToCompany,
        now,
      })
      await touchCase(tx, caseId, now)
      await recordCase(tx, actor, now, 'attachment.added', caseId, { attachmentId: id })
      return { id }
    },
    stopped: async (tx, { params, name }, { actor, now }) => {
      const caseId = z.uuid().safeParse(params['caseId']).data
      if (!caseId) throw new Problem('case.notFound')
      authorise(casePermissions['attachment.add'], actor, await lockCase(tx, caseId))
      await recordStopped(tx, actor, now, caseId, name)
    },
  },
  {
    kind: 'download',
    path: '/attachments/{attachmentId}/content',
    operation: 'getAttachmentContent',
    summary: 'The content of a file',
    permission: 'case.read',
    handle: (read, { params }) => getAttachment(read, params['attachmentId'] ?? ''),
  },
  {
    kind: 'picture',
    path: '/attachments/{attachmentId}/previews/{size}',
    operation: 'getAttachmentPreview',
    summary: 'A file drawn small',
    permission: 'case.read',
    handle: (read, { params }) => getPreview(read, params['attachmentId'] ?? '', params['size'] ?? ''),
  },
]
