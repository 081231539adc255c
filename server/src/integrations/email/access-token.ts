import type { Inbox } from '../../platform/config/config.ts'

const PATIENCE_MS = 10_000

/** A fresh access token for the mailbox (RFC 6749, 4.4), for mail servers that take no passwords. @throws Error that says why not */
export async function fetchAccessToken({
  url,
  clientId,
  clientSecret,
  scope,
}: NonNullable<Inbox['token']>): Promise<string> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: clientSecret,
      scope,
    }),
    signal: AbortSignal.timeout(PATIENCE_MS),
  })
  const said = (await answer.json().catch(() => ({}))) as { access_token?: unknown; error?: unknown }
  if (answer.ok && typeof said.access_token === 'string') return said.access_token
  throw new Error(
    `No access token for the mailbox: ${answer.status} ${typeof said.error === 'string' ? said.error : ''}`.trim(),
  )
}
