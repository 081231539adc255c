import { html } from 'ghtml'
import type { Locale } from '../../../kernel/actor.ts'
import { words } from '../../../platform/i18n/words.ts'
import { styleSheet } from './assets.ts'
import type { Contact } from './contact.ts'
import { brandMark, favicon } from './icons.ts'
import { dialled } from './names.ts'

export type Shell = {
  readonly locale: Locale
  readonly municipality: string
  readonly title: string
  /** Where the same page stands in the other language. */
  readonly address: string
  /** Sent along when the language is changed, so that nothing typed is lost. */
  readonly carried?: Readonly<Record<string, string>>
  /** The address is personal. */
  readonly unlisted?: boolean
  readonly contact?: Contact | undefined
  readonly body: string
}

/** The page around every page: language, head, skip link, main, foot. */
export function renderShell(page: Shell): string {
  const t = words(page.locale)
  const title = page.title === t('portal:site') ? page.title : `${page.title} – ${t('portal:site')}`
  return html`<!doctype html>
<html lang="${page.locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
!${page.unlisted ? '<meta name="robots" content="noindex, nofollow">' : ''}
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="icon" href="!${favicon}">
<link rel="stylesheet" href="${styleSheet}">
</head>
<body>
<a class="skip" href="#content">${t('portal:skip')}</a>
<header class="head"><div class="inside">
<a class="brand" href="/">!${brandMark}<span><strong>${t('portal:site')}</strong><span>${page.municipality}</span></span></a>
<nav class="head-links" aria-label="${t('portal:head.nav')}"><a href="/mina">${t('portal:foot.mine')}</a>!${languageSwitch(page)}</nav>
</div></header>
<main id="content" tabindex="-1"><div class="inside">
!${page.body}
</div></main>
!${foot(page)}
</body>
</html>`
}

function languageSwitch({ locale, address, carried }: Shell): string {
  const other = locale === 'sv' ? 'en' : 'sv'
  const label = words(locale)('portal:language.other')
  const to = `${address}?lang=${other}`
  if (!carried) return html`<a class="language" href="${to}" lang="${other}" hreflang="${other}">${label}</a>`
  const fields = Object.entries(carried).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  )
  return html`<form novalidate method="post" action="${to}">!${fields}<button class="plain language" lang="${other}">${label}</button></form>`
}

function foot({ locale, municipality, contact }: Shell): string {
  const t = words(locale)
  const links = [
    ['/', 'portal:foot.ask'],
    ['/vem-ansvarar', 'portal:foot.who'],
    ['/mina', 'portal:foot.mine'],
    ['/checklistor', 'portal:foot.lists'],
    ['/lotsen', 'public:lots.title'],
    ['/dela', 'portal:foot.share'],
    ['/om', 'portal:foot.about'],
    ['/tillganglighet', 'portal:foot.accessibility'],
    ['/app/', 'portal:foot.staff'],
  ] as const
  return html`<footer class="foot"><div class="inside">
<ul>!${links.map(([to, label]) => html`<li><a href="${to}">${t(label)}</a></li>`)}</ul>
!${contact?.phone ? html`<p>${t('portal:foot.contact', { unit: contact.name })} <a href="tel:${dialled(contact.phone)}">${contact.phone}</a></p>` : ''}
!${contact?.email ? html`<p>${t('portal:foot.mail')} <a href="mailto:${contact.email}">${contact.email}</a></p>` : ''}
<p>${t('portal:foot.by', { municipality })}</p>
</div></footer>`
}
