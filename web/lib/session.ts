import { queryOptions } from '@tanstack/react-query'
import { createContext, useContext } from 'react'
import { API, api, ask } from './api.ts'
import { isApiError } from './api-error.ts'
import type { Language } from './i18n.ts'
import { signedOut } from './signed-out.ts'

export type Session = {
  readonly member: {
    readonly id: string
    readonly name: string
    readonly email: string
    readonly title: string
  }
  readonly units: readonly {
    readonly id: string
    readonly slug: string
    readonly name: string
    readonly role: string
  }[]
  readonly roles: readonly string[]
  readonly onDuty: boolean
  readonly locale: Language
}

/** Who is signed in; null for nobody. */
export const sessionQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async (): Promise<Session | null> => {
    try {
      const me = (await ask(api.GET('/me'))) as Session
      signedOut.set(false)
      return me
    } catch (error) {
      if (isApiError(error, 401)) return null
      throw error
    }
  },
  staleTime: 5 * 60_000,
  meta: { topics: ['me', 'duty', 'member', 'unit'] },
})

const SessionContext = createContext<Session | null>(null)
export const SessionProvider = SessionContext.Provider

/** The person signed in. Only inside the shell, where there always is one. */
export function useSession(): Session {
  const session = useContext(SessionContext)
  if (!session) throw new Error('useSession was used outside the shell')
  return session
}

export function hasRole(session: Session, ...roles: readonly string[]): boolean {
  return session.roles.some((role) => roles.includes(role))
}

/** Asks the server whether it is there. */
export const knock = () => ask(api.GET('/api-info')).catch(() => undefined)

export const liveAddress = `${API}/live`
