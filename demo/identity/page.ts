import { createHash } from 'node:crypto'
import { html } from 'ghtml'
import { type DemoPerson, featuredSubjects } from '../people.ts'
import { filterScript, style, submitScript } from './page-style.ts'
import { type Language, texts, unitNames } from './texts.ts'

const hash = (source: string): string => `'sha256-${createHash('sha256').update(source).digest('base64')}'`

/** Browsers hold `form-action` to the redirects after a form too, so Farled's own address must be among them. */
export function contentSecurityPolicy(origins: string[]): string {
  return [
    "default-src 'none'",
    `style-src ${hash(style)}`,
    `script-src ${hash(filterScript)} ${hash(submitScript)}`,
    `form-action 'self' ${origins.join(' ')}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

type Shell = { language: Language; title: string; body: string; narrow?: boolean; toggle?: string }

export function shell({ language, title, body, narrow, toggle }: Shell): string {
  const t = texts[language]
  const other = language === 'sv' ? 'en' : 'sv'
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        !${`<style>${style}</style>`}
      </head>
      <body>
        <a class="skip" href="#people">${t.skip}</a>
        <header class="top">
          <div class="bar">
            <p class="brand">
              <svg width="26" height="26" viewBox="0 0 26 26" aria-hidden="true" focusable="false">
                <circle cx="13" cy="13" r="12" fill="var(--main)" />
                <path d="M13 4 18 18l-5-3-5 3z" fill="var(--main-ink)" />
              </svg>
              Farled
            </p>
            !${
              toggle === undefined
                ? ''
                : html`<a href="${toggle}" lang="${other}" hreflang="${other}">${t.otherLanguage}</a>`
            }
          </div>
        </header>
        <main id="people" tabindex="-1" class="${narrow ? 'narrow' : ''}">!${body}</main>
      </body>
    </html>`
}

export const initials = (name: string): string =>
  name
    .split(' ')
    .map((word) => word[0])
    .slice(0, 2)
    .join('')

function card(person: DemoPerson, language: Language, unit?: string): string {
  const t = texts[language]
  const names = person.units.map(({ slug }) => unitNames[slug]?.[language] ?? slug)
  const title = language === 'sv' ? person.title : person.titleEn
  const why = language === 'sv' ? person.featured : person.featuredEn
  const roles = person.roles.map((role) => t.roles[role])
  const isHead = person.units.some(({ role }) => role === 'head')
  const words = [person.name, title, ...names, ...roles, isHead ? t.head : ''].join(' ')
  return html`<li data-words="${words}" data-subject="${person.subject}">
    <button class="person" name="subject" value="${person.subject}">
      <span class="face" aria-hidden="true">${initials(person.name)}</span>
      <span class="name">${person.name}</span>
      <span class="what"
        >${unit ? title : `${title}, ${names.join(', ')}`}!${
          unit ? roles.map((role) => html` <span class="tag">${role}</span>`).join('') : ''
        }</span
      >
      !${!unit && why ? html`<span class="why">${why}</span>` : ''}
    </button>
  </li>`
}

const fold = (text: string): string => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')

function matches(person: DemoPerson, query: string, language: Language): boolean {
  const t = texts[language]
  const text = fold(
    [
      person.name,
      person.title,
      person.titleEn,
      ...person.units.map(({ slug }) => unitNames[slug]?.[language] ?? slug),
      ...person.roles.map((role) => t.roles[role]),
      person.units.some(({ role }) => role === 'head') ? t.head : '',
    ].join(' '),
  )
  return fold(query)
    .split(/\s+/)
    .every((word) => text.includes(word))
}

export type ChooserView = {
  people: DemoPerson[]
  action: string
  language: Language
  query: string
  /** Per cent of the year of cases, while it is being played in. */
  played: number | undefined
}

/** All demo people, those worth trying first, then unit by unit; a press on one signs in. */
export function chooserPage({ people, action, language, query, played }: ChooserView): string {
  const t = texts[language]
  const shown = query ? people.filter((person) => matches(person, query, language)) : people
  const featured = featuredSubjects.flatMap((subject) => shown.filter((person) => person.subject === subject))
  const collator = new Intl.Collator(language)
  const groups = Object.entries(unitNames)
    .map(([slug, names]) => ({
      name: names[language],
      members: shown.filter((person) => person.units.some((unit) => unit.slug === slug)),
    }))
    .filter(({ members }) => members.length > 0)
    .sort((a, b) => collator.compare(a.name, b.name))
  const other = language === 'sv' ? 'en' : 'sv'
  const body = html`
    <h1>${t.heading}</h1>
    <p>${t.intro}</p>
    <p class="notice">${t.notice}</p>
    !${played === undefined ? '' : html`<p class="notice">${t.playing(played)}</p>`}
    <form class="search" method="get" action="${action}" role="search">
      <div>
        <label for="q">${t.searchLabel}</label>
        <input id="q" type="search" name="q" value="${query}" maxlength="80" autocomplete="off" />
      </div>
      <input type="hidden" name="lang" value="${language}" />
      <button class="plain">${t.searchButton}</button>
    </form>
    <p class="count" id="count" role="status" data-found="${t.found}">
      !${query ? html`${t.found}: ${shown.length}. <a href="${`${action}?lang=${language}`}">${t.clear}</a>` : ''}
    </p>
    <p id="none" !${shown.length ? 'hidden' : ''}>${t.none}</p>
    <form method="post" action="${action}">
      !${
        featured.length
          ? html`<section data-group aria-labelledby="featured">
            <h2 id="featured">${t.featured}</h2>
            <ul>
              !${featured.map((person) => card(person, language)).join('')}
            </ul>
          </section>`
          : ''
      }
      !${
        groups.length
          ? html`<section data-group aria-labelledby="all">
            <h2 id="all">${t.all}</h2>
            !${groups
              .map(
                ({ name, members }) =>
                  html`<div data-group>
                    <h3>${name}</h3>
                    <ul>
                      !${members.map((person) => card(person, language, name)).join('')}
                    </ul>
                  </div>`,
              )
              .join('')}
          </section>`
          : ''
      }
    </form>
    !${`<script>${filterScript}</script>`}
  `
  const toggle = `${action}?lang=${other}${query ? `&q=${encodeURIComponent(query)}` : ''}`
  return shell({ language, title: t.title, body, toggle })
}

type Message = { language: Language; kind: 'expired' | 'error' | 'signedOut'; home: string; code?: string }

export function messagePage({ language, kind, home, code }: Message): string {
  const t = texts[language]
  const body = html`
    <h1>${t[`${kind}Title`]}</h1>
    <p>${t[kind]}</p>
    !${code ? html`<p class="count">${code}</p>` : ''}
    <p><a href="${home}">${t.back}</a></p>
  `
  return shell({ language, title: t[`${kind}Title`], body, narrow: true })
}

/** `form` is the provider's own sign-out form, with its id and hidden secret. */
export function signOutPage(language: Language, form: string): string {
  const t = texts[language]
  const button = html`<input type="hidden" name="logout" value="yes" /><button class="plain strong">
      ${t.signOutButton}
    </button>`
  const body = html`
    <h1>${t.signingOutTitle}</h1>
    <p>${t.signingOut}</p>
    !${form.replace('</form>', `${button}</form>`)} !${`<script>${submitScript}</script>`}
  `
  return shell({ language, title: t.signingOutTitle, body, narrow: true })
}
