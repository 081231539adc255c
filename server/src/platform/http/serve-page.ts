import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Problem } from '../../kernel/problem.ts'
import type { Permission } from '../permission/permission.ts'
import { requireOwnOrigin } from '../session/actor-of.ts'
import type { Kit } from './kit.ts'
import { localeOf } from './locale-of.ts'
import { cleanName } from './transfer.ts'
import type { Page, PageReply, PageRequest, UploadedFile } from './page.ts'

/** Puts one page for people outside on the server. */
export function servePage(app: FastifyInstance, page: Page, permission: Permission, kit: Kit): void {
  app.route({
    method: page.method.toUpperCase(),
    url: page.path,
    config: { rateLimit: { max: Math.ceil((page.perMinute ?? 120) * kit.config.rateLimit), timeWindow: '1 minute' } },
    handler: async (request, reply) => {
      requireOwnOrigin(request, kit)
      const locale = localeOf(request)
      if (!permission.to({ kind: 'public', locale })) throw new Problem('permission.denied')
      const { form, files, refused } = await readForm(request, page, kit)
      const asked: PageRequest = {
        params: request.params as Record<string, string>,
        query: flat(request.query),
        form,
        files,
        refused,
        locale,
        now: kit.clock.now(),
        kit,
        cookies: request.cookies,
      }
      return answer(reply, await page.handle(asked), kit)
    },
  })
}

function answer(reply: FastifyReply, page: PageReply, kit: Kit) {
  if (page.kind === 'download') {
    return reply
      .type(page.mediaType)
      .header('content-length', page.size)
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(page.name)}`)
      .send(page.stream)
  }
  for (const { name, value, days } of page.cookies ?? []) {
    const secure = kit.config.publicUrl.startsWith('https:')
    reply.setCookie(name, value, { path: '/', httpOnly: true, sameSite: 'lax', secure, maxAge: days * 86_400 })
  }
  if (page.kind === 'redirect') return reply.redirect(page.to, 303)
  return reply.code(page.status ?? 200).type('text/html; charset=utf-8').send(page.html)
}

async function readForm(request: FastifyRequest, page: Page, kit: Kit) {
  const files: UploadedFile[] = []
  const refused: { name: string; problem: Problem }[] = []
  if (page.method === 'get') return { form: {}, files, refused }
  if (!request.isMultipart()) return { form: flat(request.body), files, refused }
  const form: Record<string, string> = {}
  for await (const item of request.parts()) {
    if (item.type === 'field') form[item.fieldname] = String(item.value)
    else if (!item.filename || !page.takesFiles) item.file.resume()
    else {
      try {
        const name = cleanName(item.filename)
        files.push({ name, ...(await kit.files.put(name, item.file)) })
      } catch (error) {
        item.file.resume()
        if (!(error instanceof Problem)) throw error
        if (error.code !== 'file.empty' || item.filename) refused.push({ name: item.filename, problem: error })
      }
    }
  }
  return { form, files, refused }
}

function flat(value: unknown): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const [name, one] of Object.entries((value ?? {}) as Record<string, unknown>)) {
    fields[name] = String(Array.isArray(one) ? one.at(-1) : one)
  }
  return fields
}
