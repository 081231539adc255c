import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { followMember, SessionProvider, sessionQuery } from '../../../../lib/session.ts'
import { ErrorState } from '../../../../ui/error-state.tsx'
import { Skeletons } from '../../../../ui/skeletons.tsx'
import { House } from './house.tsx'
import { SignInCard } from './sign-in-card.tsx'
import './shell.css'

/** Lets in those who are signed in, and shows the others the door. */
export function Shell() {
  const session = useQuery(sessionQuery)

  useEffect(() => {
    if (session.data) void followMember(session.data)
  }, [session.data])

  if (session.data) {
    return (
      <SessionProvider value={session.data}>
        <House />
      </SessionProvider>
    )
  }
  if (session.data === null) return <SignInCard />
  return (
    <main className="f-main">
      {session.error ? (
        <ErrorState error={session.error} onRetry={() => void session.refetch()} />
      ) : (
        <Skeletons kind="page" />
      )}
    </main>
  )
}
