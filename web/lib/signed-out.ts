import { watched } from './watched.ts'

/** True from the moment the server says that it no longer knows us, until it does again. */
export const signedOut = watched(false)

/** Where to sign in and come back to the page one was on. */
export function signInAddress(location: Pick<Location, 'pathname' | 'search'> = window.location): string {
  return `/auth/sign-in?return=${encodeURIComponent(location.pathname + location.search)}`
}
