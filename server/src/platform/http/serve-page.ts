import { PassThrough, type Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Problem } from '../../kernel/problem.ts'
import type { StoredFile } from '../files/file-store.ts'
import type { Permission } from '../permission/permission.ts'
import { requireOwnOrigin } from '../session/actor-of.ts'
import type { Kit } from './kit.ts'
import { localeOf } from './locale-of.ts'
import type { Page, PageReply, PageRequest, UploadedFile } from './page.ts'
import { sendFollowed } from './send-followed.ts'
import { cleanName, sendPicture } from './transfer.ts'

/** So many files come with one form. */
const MOST_FILES = 10

/** Puts one page for people outside on the server. */
export function servePage(app: FastifyInstance, page: Page, permission: Permission, kit: Kit): void {
  app.route({
    method: page.method.toUpperCase(),
    url: page.path,
    config: {
      isPage: true,
      isFramed: page.framed ?? false,
      rateLimit: { max: Math.ceil((page.perMinute ?? 120) * kit.config.rateLimit), timeWindow: '1 minute' },
    },
    handler: async (request, reply) => {
      if (page.unlisted) reply.header('x-robots-tag', 'noindex, nofollow')
      requireOwnOrigin(request, kit)
      const locale = localeOf(request)
      if (!permission.to({ kind: 'public', locale })) throw new Problem('permission.denied')
      const params = request.params as Record<string, string>
      const now = kit.clock.now()
      await page.admits?.(params, kit, now)
      const { form, files, refused } = await readForm(request, page, kit)
      const asked: PageRequest = {
        params,
        query: flat(request.query),
        form,
        files,
        refused,
        locale,
        now,
        kit,
        cookies: request.cookies,
      }
      return answer(request, reply, await page.handle(asked), kit)
    },
  })
}

function answer(request: FastifyRequest, reply: FastifyReply, page: PageReply, kit: Kit) {
  if (page.kind === 'followed') return sendFollowed(request, reply, page)
  if (page.kind === 'download') {
    return reply
      .type(page.mediaType)
      .header('content-length', page.size)
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(page.name)}`)
      .send(page.stream)
  }
  if (page.kind === 'picture') return sendPicture(reply, page.mediaType, page)
  if (page.kind === 'asset') {
    return reply
      .type(page.mediaType)
      .header('cache-control', 'public, max-age=31536000, immutable')
      .send(page.text)
  }
  for (const { name, value, days } of page.cookies ?? []) {
    const secure = kit.config.publicUrl.startsWith('https:')
    reply.setCookie(name, value, {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure,
      maxAge: Math.round(days * 86_400),
    })
  }
  if (page.kind === 'redirect') return reply.redirect(page.to, 303)
  return reply
    .code(page.status ?? 200)
    .type('text/html; charset=utf-8')
    .send(page.html)
}

async function readForm(request: FastifyRequest, page: Page, kit: Kit) {
  const files: UploadedFile[] = []
  const refused: { name: string; problem: Problem }[] = []
  if (page.method === 'get') return { form: {}, files, refused }
  if (!request.isMultipart()) return { form: flat(request.body), files, refused }
  const form: Record<string, string> = {}
  // A file too many or too large is refused by itself; the rest of the form is kept.
  for await (const item of request.parts({ limits: { files: 4 * MOST_FILES } })) {
    if (item.type === 'field') form[item.fieldname] = String(item.value)
    else if (!item.filename || !page.takesFiles) item.file.resume()
    else {
      const name = cleanName(item.filename)
      try {
        if (files.length === MOST_FILES) throw new Problem('file.tooMany', { name, maximum: MOST_FILES })
        files.push({ name, ...(await keep(name, item.file, kit)) })
      } catch (error) {
        item.file.resume()
        if (!(error instanceof Problem)) throw error
        refused.push({ name, problem: error })
      }
    }
  }
  return { form, files, refused }
}

/** Through a stream of its own: when the store refuses, the rest of the form can still be read. */
async function keep(name: string, file: Readable, kit: Kit): Promise<StoredFile> {
  const through = new PassThrough()
  file.pipe(through)
  try {
    return await kit.files.put(name, through)
  } finally {
    file.unpipe(through)
  }
}

function flat(value: unknown): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const [name, one] of Object.entries((value ?? {}) as Record<string, unknown>)) {
    fields[name] = String(Array.isArray(one) ? one.at(-1) : one)
  }
  return fields
}
