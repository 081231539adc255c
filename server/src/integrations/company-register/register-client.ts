import { setTimeout as rest } from 'node:timers/promises'
import type { CompanyRegister, RegisterAnswer } from '../../areas/companies/index.ts'
import type { RegisterPlace } from '../../platform/config/config.ts'
import type { Kit } from '../../platform/http/kit.ts'
import { newId } from '../../platform/ids/ids.ts'
import { keepToken } from './access-token.ts'
import { identityOf } from './identity.ts'
import { Organisations, readFirm } from './read-answer.ts'

const PATIENCE_MS = 8000
const PAUSE_MS = 400
/** How long it is left alone when it says that it has too much to do, without saying for how long. */
const REST_MS = 60_000

type Around = {
  readonly now: () => Date
  readonly warn: (facts: Readonly<Record<string, unknown>>, what: string) => void
  readonly patienceMs?: number
  readonly pauseMs?: number
}

/**
 * The Companies Registration Office's open API. What fails for a moment is tried once more; a refused token once with a
 * new one; what is too much for it is left alone for as long as it asks. The log gets the request's id and what went
 * wrong, never the number: it may be a person's.
 */
export function companyRegister(place: RegisterPlace, around: Around): CompanyRegister {
  const { now, warn, patienceMs = PATIENCE_MS, pauseMs = PAUSE_MS } = around
  const token = keepToken(place, now, patienceMs)
  let quietUntil = 0

  async function ask(orgNumber: string): Promise<Response> {
    const bearer = await token.get()
    const answer = await fetch(`${place.url}/organisationer`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        authorization: `Bearer ${bearer}`,
        'x-request-id': newId(),
      },
      body: JSON.stringify({ identitetsbeteckning: identityOf(orgNumber, now()) }),
      redirect: 'error',
      signal: AbortSignal.timeout(patienceMs),
    })
    if (answer.status === 401) token.drop(bearer)
    return answer
  }

  async function read(answer: Response): Promise<RegisterAnswer> {
    if (answer.ok) {
      const found = Organisations.safeParse(await answer.json().catch(() => undefined))
      if (!found.success) {
        warn({ status: answer.status, reason: 'unreadable' }, 'companies register')
        return { kind: 'silent', failure: 'silent' }
      }
      const firms = found.data.organisationer.map(readFirm)
      return firms.length > 0 ? { kind: 'found', firms } : { kind: 'unknown' }
    }
    warn(await whatWentWrong(answer), 'companies register')
    if (answer.status === 404) return { kind: 'unknown' }
    if (answer.status === 429 || answer.status === 503) quietUntil = now().getTime() + restOf(answer)
    return { kind: 'silent', failure: answer.status < 500 && answer.status !== 429 ? 'refused' : 'silent' }
  }

  return {
    async lookUp(orgNumber) {
      if (now().getTime() < quietUntil) return { kind: 'silent', failure: 'silent' }
      for (let attempt = 1; ; attempt++) {
        try {
          const answer = await ask(orgNumber)
          const isPassing = answer.status === 401 || (answer.status >= 500 && answer.status !== 503)
          if (!isPassing || attempt > 1) return await read(answer)
          await answer.body?.cancel()
        } catch (error) {
          if (attempt > 1) {
            const isLate = error instanceof Error && error.name === 'TimeoutError'
            warn({ reason: isLate ? 'timeout' : (error as Error).message }, 'companies register')
            return { kind: 'silent', failure: isLate ? 'timeout' : 'silent' }
          }
        }
        await rest(pauseMs)
      }
    },
  }
}

/** The problem as the register says it (RFC 9457), without its free text, in which the number may stand. */
async function whatWentWrong(answer: Response): Promise<Record<string, unknown>> {
  const problem = (await answer.json().catch(() => ({}))) as Record<string, unknown> | null
  return {
    status: answer.status,
    type: problem?.['type'],
    instance: problem?.['instance'],
    requestId: problem?.['requestId'],
  }
}

function restOf(answer: Response): number {
  const seconds = Number(answer.headers.get('retry-after'))
  return seconds > 0 ? Math.min(seconds * 1000, 60 * REST_MS) : REST_MS
}

const opened = new WeakMap<Kit, CompanyRegister>()

/** The register of the settings, with its token kept between askings; undefined when the settings name none. */
export function openCompanyRegister(kit: Kit): CompanyRegister | undefined {
  const place = kit.config.companyRegister
  if (!place) return undefined
  const known = opened.get(kit)
  if (known) return known
  const register = companyRegister(place, {
    now: () => kit.clock.now(),
    warn: (facts, what) => kit.log.warn(facts, what),
  })
  opened.set(kit, register)
  return register
}
