import { html } from 'ghtml'
import type { Page } from '../../../platform/http/page.ts'
import { words } from '../../../platform/i18n/words.ts'
import { styleSheet } from '../look/assets.ts'

/**
 * The search for who is responsible as a box on other sites: the ones that the settings name may frame it. What is
 * written in it opens in the whole window, at the pilot's own address; the box sets no cookie.
 */
export const boxPage: Page = {
  method: 'get',
  path: '/ruta',
  permission: 'portal.visit',
  framed: true,
  handle: async ({ locale, kit }) => {
    const t = words(locale)
    const site = new URL(kit.config.publicUrl).host
    return {
      kind: 'html',
      html: html`<!doctype html>
<html lang="${locale}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="robots" content="noindex">
<title>${t('public:box.title')}</title><link rel="stylesheet" href="${styleSheet}"></head>
<body class="box"><main>
<h1>${t('public:box.title')}</h1>
<form novalidate method="post" action="/vem-ansvarar?lang=${locale}" target="_top">
<div class="field"><label for="q">${t('public:box.label')}</label><input id="q" name="q" type="text" autocomplete="off"></div>
<button>${t('public:box.do')}</button>
</form>
<p class="quiet"><a href="/" target="_top">${t('public:box.more', { site })}</a></p>
</main></body></html>`,
    }
  },
}
