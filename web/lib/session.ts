import { queryOptions, useQueryClient } from '@tanstack/react-query'
import { createContext, useContext } from 'react'
import { type AnswerOf, API, api, ask, writeHeaders } from './api.ts'
import { isApiError } from './api-error.ts'
import { chooseLanguage, currentLanguage, type Language } from './i18n.ts'
import { signedOut } from './signed-out.ts'
import { showToast } from './toasts.ts'

/** Who is signed in, as `GET /me` tells it. */
export type Session = AnswerOf<'/me', 'get'>
export type Role = Session['roles'][number]

/** Who is signed in; null for nobody. */
export const sessionQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async (): Promise<Session | null> => {
    try {
      const me = await ask(api.GET('/me'))
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

export function hasRole(session: Session, ...roles: readonly Role[]): boolean {
  return session.roles.some((role) => roles.includes(role))
}

/**
 * Chooses a language, here at once; for a member it goes with them to every computer, and to the words that the
 * server writes to them.
 */
export function useLanguageChoice(): (language: Language) => Promise<void> {
  const session = useContext(SessionContext)
  const cache = useQueryClient()
  return async (language) => {
    await chooseLanguage(language)
    if (!session) return
    cache.setQueryData(
      sessionQuery.queryKey,
      (me) => me && { ...me, member: { ...me.member, locale: language } },
    )
    try {
      await ask(api.PATCH('/me', { body: { locale: language }, headers: writeHeaders(crypto.randomUUID()) }))
    } catch (error) {
      // The page speaks it all the same; the banners tell of a silent server.
      if (isApiError(error) && error.problem) showToast({ tone: 'danger', message: error.problem.detail })
    }
    // What the server has put into words before is in the other language.
    await cache.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionQuery.queryKey[0] })
  }
}

/** Speaks the language that the member has chosen, whatever was spoken here before. */
export async function followMember({ member }: Session): Promise<void> {
  if (member.locale !== currentLanguage()) await chooseLanguage(member.locale)
}

/** Asks the server whether it is there. */
export const knock = () => ask(api.GET('/api-info')).catch(() => undefined)

export const liveAddress = `${API}/live`
