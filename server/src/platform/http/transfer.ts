import type { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { dayOf } from '../../kernel/local-day.ts'
import { Problem } from '../../kernel/problem.ts'
import type { Read, Tx } from '../db/db.ts'
import type { StoredFile } from '../files/file-store.ts'
import type { Permission } from '../permission/permission.ts'
import { actorOf } from '../session/actor-of.ts'
import { API } from './api-path.ts'
import type { Context } from './endpoint.ts'
import type { Kit } from './kit.ts'
import { localeOf } from './locale-of.ts'

type Params = Readonly<Record<string, string>>
type Common = {
  readonly path: string
  readonly operation: string
  readonly summary: string
  readonly permission: string
}

/** Takes in one file (multipart, field `file`, other fields before it). */
export type Upload = Common & {
  readonly kind: 'upload'
  readonly handle: (
    tx: Tx,
    input: { params: Params; name: string; file: StoredFile; fields: Readonly<Record<string, string>> },
    context: Context,
  ) => Promise<{ id: string }>
  /** What is noted when the file had malicious code in it and was not taken in. It asks by itself who may. */
  readonly stopped?: (tx: Tx, input: { params: Params; name: string }, context: Context) => Promise<void>
}

/** Gives a file out, kept or made for the occasion, as a download and never as a page of ours. */
export type Download = Common & {
  readonly kind: 'download'
  readonly handle: (
    read: Read,
    input: { params: Params; query: Readonly<Record<string, unknown>> },
    context: Context,
  ) => Promise<{ name: string; mediaType: string } & ({ hash: string } | { content: Buffer })>
}

/** Gives out a picture that the program has drawn itself: the only content that is shown and not downloaded. */
export type Picture = Common & {
  readonly kind: 'picture'
  readonly handle: (
    read: Read,
    input: { params: Params },
    context: Context,
  ) => Promise<{ hash: string; mediaType: string }>
}

export type Transfer = Upload | Download | Picture

export function serveTransfer(
  app: FastifyInstance,
  transfer: Transfer,
  permission: Permission,
  kit: Kit,
): void {
  app.route({
    method: transfer.kind === 'upload' ? 'POST' : 'GET',
    url: `${API}${transfer.path.replace(/\{(\w+)\}/g, ':$1')}`,
    config: { rateLimit: { max: Math.ceil(120 * kit.config.rateLimit), timeWindow: '1 minute' } },
    handler: async (request, reply) => {
      const now = kit.clock.now()
      const actor = await actorOf(request, kit, now)
      if (!permission.to(actor))
        throw new Problem(actor.kind === 'public' ? 'signIn.needed' : 'permission.denied')
      const context: Context = {
        actor,
        now,
        today: dayOf(now),
        kit,
        locale: localeOf(request, actor),
        ifVersion: undefined,
      }
      const params = request.params as Params
      if (transfer.kind === 'upload') {
        const { name, file, fields } = await takeFile(request, kit).catch(async (error: unknown) => {
          if (error instanceof Problem && error.code === 'file.infected') {
            const stopped = { params, name: String(error.params['name']) }
            await kit.db.change(actor, async (tx) => transfer.stopped?.(tx, stopped, context))
          }
          throw error
        })
        const body = await kit.db.change(actor, (tx) =>
          transfer.handle(tx, { params, name, file, fields }, context),
        )
        return reply.code(201).send(body)
      }
      if (transfer.kind === 'picture') {
        const found = await kit.db.read(actor, (read) => transfer.handle(read, { params }, context))
        return sendPicture(reply, found.mediaType, await kit.files.open(found.hash))
      }
      const { name, mediaType, ...kept } = await kit.db.read(actor, (read) =>
        transfer.handle(read, { params, query: request.query as Record<string, unknown> }, context),
      )
      const { stream, size } =
        'hash' in kept ? await kit.files.open(kept.hash) : { stream: kept.content, size: kept.content.length }
      return reply
        .type(mediaType)
        .header('content-length', size)
        .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
        .send(stream)
    },
  })
}

/** A picture of ours, which may do nothing else than be looked at. */
export function sendPicture(
  reply: FastifyReply,
  mediaType: string,
  { stream, size }: { readonly stream: Readable; readonly size: number },
) {
  return reply
    .type(mediaType)
    .header('content-length', size)
    .header('content-disposition', 'inline')
    .header('content-security-policy', "default-src 'none'; frame-ancestors 'none'; sandbox")
    .send(stream)
}

async function takeFile(request: FastifyRequest, kit: Kit) {
  if (!request.isMultipart()) throw new Problem('body.malformed')
  const fields: Record<string, string> = {}
  for await (const item of request.parts()) {
    if (item.type === 'field') fields[item.fieldname] = String(item.value)
    else if (item.fieldname === 'file') {
      const name = cleanName(item.filename)
      return { name, fields, file: await kit.files.put(name, item.file) }
    } else item.file.resume()
  }
  throw new Problem('body.malformed')
}

/** A name without folders and control characters, short enough for any file system. */
export function cleanName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? ''
  const clean = last.replace(/\p{C}/gu, '').trim()
  return clean.length > 120 ? `${clean.slice(0, 100)}…${clean.slice(-15)}` : clean || 'fil'
}
