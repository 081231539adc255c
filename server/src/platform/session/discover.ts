import * as oidc from 'openid-client'
import { Problem } from '../../kernel/problem.ts'
import type { Log } from '../log/log.ts'

export type Provider = {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string | undefined
}

/** Asks an OpenID provider what it offers, once; after a silence again. @throws Problem `signIn.providerSilent` */
export function discoverer(log: Log, provider: Provider): () => Promise<oidc.Configuration> {
  let discovered: Promise<oidc.Configuration> | undefined
  return () => {
    discovered ??= oidc
      .discovery(new URL(provider.issuer), provider.clientId, provider.clientSecret, undefined, {
        // Plain http only for a provider on this very machine, as in the demonstration.
        execute: isLoopback(provider.issuer) ? [oidc.allowInsecureRequests] : [],
      })
      .catch((error: unknown) => {
        discovered = undefined
        log.error({ err: error }, 'the identity provider does not answer')
        throw new Problem('signIn.providerSilent')
      })
    return discovered
  }
}

export function isLoopback(address: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(new URL(address).hostname)
}
