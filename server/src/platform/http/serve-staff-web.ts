import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { Problem } from '../../kernel/problem.ts'

const BUILT = fileURLToPath(new URL('../../../../web/dist/', import.meta.url))

/** The staff's web app under /app/: files by content hash for a year, the page itself asked for each time. */
export async function serveStaffWeb(app: FastifyInstance): Promise<void> {
  if (!existsSync(BUILT)) {
    app.get('/app/*', async () => {
      throw new Problem('web.notBuilt')
    })
    return
  }
  await app.register(fastifyStatic, {
    root: BUILT,
    // One route for all files: a route for each would be made at every start.
    serve: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, file) => {
      reply.header(
        'cache-control',
        file.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      )
    },
  })
  app.get('/app', (_request, reply) => reply.redirect('/app/'))
  app.get<{ Params: { '*': string } }>('/app/*', ({ params }, reply) => {
    const wanted = params['*']
    // An address of the web's own rooms has no ending, and is the page itself.
    return reply.sendFile(/\.\w+$/.test(wanted) ? wanted : 'index.html')
  })
}
