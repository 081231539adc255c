import type { RegisterPlace } from '../../platform/config/config.ts'

/** A token is renewed this long before it ends, so that none ends on its way. */
const MARGIN_MS = 60_000
/** What RFC 6749 leaves open when the answer says nothing. */
const SHORTEST_LIFE_MS = 60_000

export type KeptToken = {
  /** One that lives; fetched when there is none. @throws Error that says why not */
  readonly get: () => Promise<string>
  /** The register did not take it: the next is a new one. */
  readonly drop: (token: string) => void
}

/**
 * A token by client credentials (RFC 6749, 4.4), kept until shortly before it ends and fetched once for all who wait.
 * Its life is counted from when it was asked for, by our own clock: the other side's clock may be wrong.
 */
export function keepToken(place: RegisterPlace, now: () => Date, patienceMs: number): KeptToken {
  let kept: { token: string; until: number } | undefined
  let fetching: Promise<string> | undefined

  async function fetchToken(): Promise<string> {
    const asked = now().getTime()
    const answer = await fetch(place.tokenUrl, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        accept: 'application/json',
        authorization: `Basic ${Buffer.from(`${encodeURIComponent(place.clientId)}:${encodeURIComponent(place.clientSecret)}`).toString('base64')}`,
      },
      body: new URLSearchParams({ grant_type: 'client_credentials', scope: place.scope }),
      redirect: 'error',
      signal: AbortSignal.timeout(patienceMs),
    })
    const said = (await answer.json().catch(() => ({}))) as { access_token?: unknown; expires_in?: unknown }
    if (!answer.ok || typeof said.access_token !== 'string')
      throw new Error(`No access token for the companies' register: ${answer.status}`)
    const life = Number(said.expires_in) * 1000
    kept = { token: said.access_token, until: asked + (life > 0 ? life : SHORTEST_LIFE_MS) - MARGIN_MS }
    return said.access_token
  }

  return {
    async get() {
      if (kept && now().getTime() < kept.until) return kept.token
      fetching ??= fetchToken().finally(() => {
        fetching = undefined
      })
      return fetching
    },
    drop(token) {
      if (kept?.token === token) kept = undefined
    },
  }
}
