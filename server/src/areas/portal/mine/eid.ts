import * as oidc from 'openid-client'
import { systemActor } from '../../../kernel/actor.ts'
import { orThrow, Problem } from '../../../kernel/problem.ts'
import type { Tx } from '../../../platform/db/db.ts'
import type { Kit } from '../../../platform/http/kit.ts'
import type { PageCookie } from '../../../platform/http/page.ts'
import { discoverer } from '../../../platform/session/discover.ts'
import { findByOrgNumber } from '../../companies/index.ts'
import {
  type BegunSignIn,
  confirmAddress,
  type Identity,
  insertSignIn,
  listConfirmed,
  takeSignIn,
} from './identity-store.ts'
import { CONFIRMED_DAYS, decideEid, type EidClaims, type EidPerson, SIGN_IN_MINUTES } from './rules.ts'
import { openCompanySession } from './session.ts'
import { deleteSession, findSession } from './session-store.ts'

const actor = systemActor('portal')
const DAY = 86_400_000

/** One question to each provider, for as long as the program runs with it. */
const discovered = new WeakMap<Kit, () => Promise<oidc.Configuration>>()

/** @throws Problem `signIn.notConfigured`, `signIn.providerSilent` */
async function providerOf(kit: Kit): Promise<oidc.Configuration> {
  const identity = kit.config.companyIdentity
  if (!identity) throw new Problem('signIn.notConfigured')
  const discover = discovered.get(kit) ?? discoverer(kit.log, identity)
  discovered.set(kit, discover)
  return discover()
}

const callbackOf = (kit: Kit) => `${kit.config.publicUrl}/mina/e-legitimation/klar`

/** Begins at the provider: code flow with PKCE, with the levels of assurance that are enough. */
export async function beginEid(
  kit: Kit,
  now: Date,
  sessionHash: string | null,
  locale: string,
): Promise<{ to: string; state: string }> {
  const provider = await providerOf(kit)
  const [state, nonce, verifier] = [oidc.randomState(), oidc.randomNonce(), oidc.randomPKCECodeVerifier()]
  await kit.db.change(actor, (tx) =>
    insertSignIn(tx, { state, nonce, codeVerifier: verifier, sessionHash, createdAt: now }),
  )
  const to = oidc.buildAuthorizationUrl(provider, {
    redirect_uri: callbackOf(kit),
    scope: kit.config.companyIdentity?.scope ?? 'openid',
    acr_values: kit.config.companyIdentity?.acr.join(' ') ?? '',
    state,
    nonce,
    ui_locales: locale,
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  })
  return { to: to.href, state }
}

export type Back = { readonly query: Readonly<Record<string, string>>; readonly sessionHash: string | null }

/**
 * Ends a sign-in by e-identification: who it is, which addresses they have shown to be theirs, and which companies they
 * belong to. Somebody who was signed in by a code has hereby shown that address to be theirs.
 * @throws Problem `eid.expired`, `eid.refused`, `eid.tooWeak`, `eid.unknown` when nothing is theirs to see
 */
export async function endEid(kit: Kit, now: Date, { query, sessionHash }: Back): Promise<PageCookie> {
  const provider = await providerOf(kit)
  const begun = await kit.db.change(actor, (tx) => takeSignIn(tx, query['state'] ?? ''))
  if (!begun || begun.createdAt.getTime() < now.getTime() - SIGN_IN_MINUTES * 60_000)
    throw new Problem('eid.expired')
  const claims = await claimsFrom(kit, provider, query, begun)
  const wanted = kit.config.companyIdentity
  if (!wanted) throw new Problem('signIn.notConfigured')
  const person = orThrow(decideEid(claims, wanted))
  const identity = { issuer: String(claims['iss']), subject: String(claims['sub']) }
  return kit.db.change(actor, async (tx) => {
    // Only the very session that began it, in the browser that it comes back to.
    const own = begun.sessionHash && begun.sessionHash === sessionHash ? sessionHash : undefined
    const before = own ? await findSession(tx, own, now) : undefined
    for (const email of before?.emails ?? []) await confirmAddress(tx, identity, email, now)
    const emails = await listConfirmed(tx, identity, new Date(now.getTime() - CONFIRMED_DAYS * DAY))
    const companyIds = await companiesOf(tx, person)
    if (emails.length + companyIds.length === 0) throw new Problem('eid.unknown')
    if (own) await deleteSession(tx, own)
    return openCompanySession(tx, now, { how: 'eid', name: person.name, emails, companyIds })
  })
}

/** Claims may come in the ID token or from the UserInfo endpoint; both are of the same person, or nothing is believed. */
async function claimsFrom(
  kit: Kit,
  provider: oidc.Configuration,
  query: Back['query'],
  begun: BegunSignIn,
): Promise<EidClaims & Partial<Identity>> {
  try {
    const at = new URL(callbackOf(kit))
    for (const [name, value] of Object.entries(query)) at.searchParams.set(name, value)
    const tokens = await oidc.authorizationCodeGrant(provider, at, {
      pkceCodeVerifier: begun.codeVerifier,
      expectedState: begun.state,
      expectedNonce: begun.nonce,
      idTokenExpected: true,
    })
    const told = tokens.claims()
    if (!told) throw new Error('no ID token')
    const more = provider.serverMetadata().userinfo_endpoint
      ? await oidc.fetchUserInfo(provider, tokens.access_token, told.sub)
      : {}
    // What the ID token says, which is signed, goes before what was fetched; how sure it is comes from there alone.
    return { ...more, acr: undefined, auth_time: undefined, ...told }
  } catch (error) {
    kit.log.warn({ reason: error instanceof Error ? error.message : 'unknown' }, 'e-identification refused')
    throw new Problem('eid.refused')
  }
}

/** The organisation that vouches for the person, and what the person trades as in their own name. */
async function companiesOf(tx: Tx, { organisation, ownNumber }: EidPerson): Promise<string[]> {
  const company = organisation ? await findByOrgNumber(tx, organisation) : undefined
  const own = ownNumber ? await findByOrgNumber(tx, ownNumber) : undefined
  return [...(company && !company.isSoleTrader ? [company.id] : []), ...(own?.isSoleTrader ? [own.id] : [])]
}
