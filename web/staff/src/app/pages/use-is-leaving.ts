import { useRouter } from '@tanstack/react-router'

/** Tells whether somebody is on the way to another page: what settles late in this one must not call them back. */
export function useIsLeaving(): () => boolean {
  const router = useRouter()
  return () => router.latestLocation.pathname !== router.state.resolvedLocation?.pathname
}
