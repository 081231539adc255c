import { generateKeyPair, randomBytes } from 'node:crypto'
import { promisify } from 'node:util'
import { type Configuration, interactionPolicy, Provider } from 'oidc-provider'
import { type CompanyPerson, LOA2, LOA3 } from '../company-people.ts'
import type { DemoPerson } from '../people.ts'
import { createMemoryStore } from './memory-adapter.ts'
import { contentSecurityPolicy, messagePage, signOutPage } from './page.ts'
import { chooseLanguage } from './texts.ts'

export type ProviderOptions = {
  issuer: string
  people: DemoPerson[]
  clientSecret: string
  companyPeople: readonly CompanyPerson[]
  redirectUris: string[]
  companyRedirectUris: string[]
  postLogoutRedirectUris: string[]
  /** Where a lost visitor is sent. */
  home: string
}

const hour = 60 * 60

/** Farled where companies sign in: a client of its own, with the claims of the Swedish profile. */
export const COMPANY_CLIENT = 'farled-company'
const scope = (name: string) => `https://id.oidc.se/scope/${name}`
const claim = (name: string) => `https://id.oidc.se/claim/${name}`
const COMPANY_SCOPES = ['naturalPersonInfo', 'naturalPersonNumber', 'naturalPersonOrgId'].map(scope)

type Keys = NonNullable<Configuration['jwks']>

async function signingKeys(): Promise<Keys> {
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 })
  return { keys: [{ ...privateKey.export({ format: 'jwk' }), alg: 'RS256', use: 'sig' }] }
}

/** An OpenID provider with one client and the demo people; keys are new at every start. */
export async function createProvider(options: ProviderOptions): Promise<Provider> {
  const bySubject = new Map(options.people.map((person) => [person.subject, person]))
  const companyBySubject = new Map(options.companyPeople.map((person) => [person.subject, person]))
  const policy = interactionPolicy.base()
  // The demonstration's only client is Farled itself: there is nothing to consent to.
  policy.remove('consent')
  const origins = [...options.redirectUris, ...options.postLogoutRedirectUris].map(
    (uri) => new URL(uri).origin,
  )
  const headers = { 'content-security-policy': contentSecurityPolicy([...new Set(origins)]) }

  const configuration: Configuration = {
    adapter: createMemoryStore(),
    jwks: await signingKeys(),
    clients: [
      {
        client_id: 'farled',
        client_secret: options.clientSecret,
        redirect_uris: options.redirectUris,
        post_logout_redirect_uris: options.postLogoutRedirectUris,
        response_types: ['code'],
        grant_types: ['authorization_code'],
        require_auth_time: true,
      },
      {
        client_id: COMPANY_CLIENT,
        client_secret: options.clientSecret,
        redirect_uris: options.companyRedirectUris,
        response_types: ['code'],
        grant_types: ['authorization_code'],
        require_auth_time: true,
      },
    ],
    acrValues: ['urn:farled:demo', LOA2, LOA3],
    responseTypes: ['code'],
    pkce: { required: () => true },
    scopes: ['openid', 'profile', 'email', ...COMPANY_SCOPES],
    claims: {
      openid: ['sub', 'acr', 'amr', 'auth_time'],
      profile: ['name'],
      email: ['email', 'email_verified'],
      [scope('naturalPersonInfo')]: ['name'],
      [scope('naturalPersonNumber')]: [claim('personalIdentityNumber')],
      [scope('naturalPersonOrgId')]: [claim('orgNumber'), claim('orgName'), claim('orgAffiliation')],
    },
    // Name and address in the ID token too: one call less for Farled.
    conformIdTokenClaims: false,
    cookies: {
      keys: [randomBytes(32).toString('hex')],
      // Cookies know no ports: names of our own keep clear of Farled's on the same host.
      names: { session: 'demo_idp_session', interaction: 'demo_idp_interaction', resume: 'demo_idp_resume' },
    },
    ttl: {
      AccessToken: hour,
      AuthorizationCode: 60,
      Grant: 12 * hour,
      IdToken: hour,
      Interaction: 2 * hour,
      Session: 12 * hour,
    },
    interactions: { policy, url: (_ctx, interaction) => `/interaction/${interaction.uid}` },
    async findAccount(_ctx, subject) {
      const atCompany = companyBySubject.get(subject)
      if (atCompany)
        return { accountId: subject, claims: async () => ({ sub: subject, ...claimsOf(atCompany) }) }
      const person = bySubject.get(subject)
      if (!person) return undefined
      return {
        accountId: subject,
        claims: async () => ({
          sub: subject,
          name: person.name,
          email: person.email,
          email_verified: true,
        }),
      }
    },
    async loadExistingGrant(ctx) {
      const { client, session, provider } = ctx.oidc
      if (!client || !session?.accountId) return undefined
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId })
      grant.addOIDCScope(
        client.clientId === COMPANY_CLIENT ? ['openid', ...COMPANY_SCOPES].join(' ') : 'openid profile email',
      )
      await grant.save()
      return grant
    },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource(ctx, form) {
          const wish = ctx.oidc.params?.ui_locales
          const language = chooseLanguage(
            typeof wish === 'string' ? wish : undefined,
            ctx.get('accept-language'),
          )
          ctx.set(headers)
          ctx.body = signOutPage(language, form)
        },
        postLogoutSuccessSource(ctx) {
          const language = chooseLanguage(ctx.get('accept-language'))
          ctx.set(headers)
          ctx.body = messagePage({ language, kind: 'signedOut', home: options.home })
        },
      },
    },
    renderError(ctx, out) {
      const language = chooseLanguage(ctx.get('accept-language'))
      ctx.set(headers)
      ctx.type = 'html'
      ctx.body = messagePage({ language, kind: 'error', home: options.home, code: out.error })
    },
  }
  return new Provider(options.issuer, configuration)
}

/** What the profile's claims say of somebody: those that there is nothing to say in are left out. */
function claimsOf({ subject, name, personalNumber, organisation }: CompanyPerson): Record<string, string> {
  return {
    name,
    ...(personalNumber ? { [claim('personalIdentityNumber')]: personalNumber } : {}),
    ...(organisation
      ? {
          [claim('orgNumber')]: organisation.number,
          [claim('orgName')]: organisation.name,
          [claim('orgAffiliation')]: `${subject}@${organisation.number}`,
        }
      : {}),
  }
}
