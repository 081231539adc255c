import type { FastifyInstance } from 'fastify'

type Reply = { status: number; location: string | undefined; setCookies: readonly string[]; text: string }

/**
 * A browser's memory of cookies, for two hosts at once: the house under test, which is asked without a network, and
 * the identity provider, which really listens.
 */
export function browser(app: FastifyInstance, publicUrl: string) {
  const jars = new Map<string, Map<string, string>>()
  const own = new URL(publicUrl).host

  async function visit(address: string, form?: Record<string, string>): Promise<Reply> {
    const url = new URL(address, publicUrl)
    const jar = jars.get(url.host) ?? new Map<string, string>()
    jars.set(url.host, jar)
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const reply = url.host === own ? await askHouse(url, cookie, form) : await askNetwork(url, cookie, form)
    for (const line of reply.setCookies) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=')
      if (value === '' || /max-age=0|expires=thu, 01 jan 1970/i.test(line)) jar.delete(name)
      else jar.set(name, value)
    }
    return reply
  }

  async function askHouse(url: URL, cookie: string, form?: Record<string, string>): Promise<Reply> {
    const reply = await app.inject({
      method: form ? 'POST' : 'GET',
      url: url.pathname + url.search,
      headers: {
        host: own,
        cookie,
        ...(form ? { origin: publicUrl, 'content-type': 'application/x-www-form-urlencoded' } : {}),
      },
      ...(form ? { payload: new URLSearchParams(form).toString() } : {}),
    })
    const set = reply.headers['set-cookie'] ?? []
    return {
      status: reply.statusCode,
      location: reply.headers.location,
      setCookies: Array.isArray(set) ? set : [set],
      text: reply.body,
    }
  }

  async function askNetwork(url: URL, cookie: string, form?: Record<string, string>): Promise<Reply> {
    const reply = await fetch(url, {
      redirect: 'manual',
      headers: { cookie },
      ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
    })
    return {
      status: reply.status,
      location: reply.headers.get('location') ?? undefined,
      setCookies: reply.headers.getSetCookie(),
      text: await reply.text(),
    }
  }

  return {
    visit,
    /** What the browser holds for our own host. */
    cookies: () => Object.fromEntries(jars.get(own) ?? []),
    /** Follows where it is sent, until it is sent nowhere or `stop` says so; the last address. */
    async follow(address: string, stop: (url: string) => boolean = () => false): Promise<string> {
      let at = new URL(address, publicUrl).href
      for (let hops = 0; hops < 10; hops++) {
        if (stop(at)) return at
        const { location } = await visit(at)
        if (!location) return at
        at = new URL(location, at).href
      }
      throw new Error(`Sent around in circles: ${at}`)
    },
  }
}
export type Browser = ReturnType<typeof browser>
