import { useSearch } from '@tanstack/react-router'
import { SignInCard } from '../shell/sign-in-card.tsx'

const reasons = ['expired', 'refused', 'unknown'] as const

/** Where one lands after signing out, and when signing in didn't succeed. */
export function SignedOutPage() {
  const { reason } = useSearch({ from: '/signed-out' })
  return <SignInCard reason={reasons.find((known) => known === reason)} home />
}
