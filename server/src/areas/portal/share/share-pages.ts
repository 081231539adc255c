import { Readable } from 'node:stream'
import { html } from 'ghtml'
import type { Page, PageReply, PageRequest } from '../../../platform/http/page.ts'
import { words } from '../../../platform/i18n/words.ts'
import { taggedPdf } from '../../../platform/pdf/tagged-pdf.ts'
import { respond } from '../look/respond.ts'
import { qrSvg, shareSvg } from './pictures.ts'
import { qrModules } from './qr-code.ts'

const ADDRESS = '/dela'
const SVG = 'image/svg+xml; charset=utf-8'

function saidIn({ locale, kit }: PageRequest) {
  const t = words(locale)
  const { municipality, publicUrl } = kit.config
  return { t, municipality, address: publicUrl, locale, fill: { municipality, address: publicUrl } }
}

function save(name: string, mediaType: string, content: string | Buffer): PageReply {
  const bytes = Buffer.from(content)
  return { kind: 'download', name, mediaType, stream: Readable.from([bytes]), size: bytes.length }
}

const file = (name: string, handle: Page['handle']): Page => ({
  method: 'get',
  path: `${ADDRESS}/${name}`,
  permission: 'portal.visit',
  perMinute: 30,
  handle,
})

/** What makes the pilot known: texts, a code, a picture, a poster, and a box for other sites. */
export const sharePages: readonly Page[] = [
  {
    method: 'get',
    path: ADDRESS,
    permission: 'portal.visit',
    handle: async (request) => {
      const { t, address, fill } = saidIn(request)
      const box = html`<iframe src="${address}/ruta" title="${t('public:box.title')}" width="100%" height="290"></iframe>`
      const texts = (['short', 'long', 'staff'] as const).map(
        (name) =>
          html`<h2>${t(`public:share.${name}`)}</h2><blockquote class="card">${t(`public:share.${name}.text`, fill)}</blockquote>`,
      )
      const things = (
        [
          ['qr', 'qr-kod.svg'],
          ['picture', 'bild.svg'],
          ['poster', 'affisch.pdf'],
        ] as const
      ).map(
        ([name, path]) =>
          html`<section class="card"><h2>${t(`public:share.${name}`)}</h2><p>${t(`public:share.${name}.text`, fill)}</p>
<p><a href="${ADDRESS}/${path}" download>${t(`public:share.${name}.save`)}</a></p></section>`,
      )
      return respond(request, {
        title: t('public:share.title'),
        address: ADDRESS,
        body: html`<h1>${t('public:share.title')}</h1>
<p class="lead">${t('public:share.lead')}</p>
!${texts}
!${things}
<h2>${t('public:share.box')}</h2><p>${t('public:share.box.text')}</p>
<pre class="card"><code>${box}</code></pre>
<p><a href="/ruta">${t('public:share.box.see')}</a></p>`,
      })
    },
  },
  file('qr-kod.svg', async (request) => {
    const { t, address, fill } = saidIn(request)
    return save('foretagslotsen-qr.svg', SVG, qrSvg(address, t('public:share.qr.alt', fill)))
  }),
  file('bild.svg', async (request) => {
    const { t, address, fill } = saidIn(request)
    const said = { head: t('public:share.picture.head'), foot: t('public:share.picture.foot', fill), address }
    return save('foretagslotsen.svg', SVG, shareSvg(said))
  }),
  file('affisch.pdf', async (request) => {
    const { t, address, fill, locale, municipality } = saidIn(request)
    const poster = await taggedPdf({
      locale,
      title: t('portal:site'),
      author: municipality,
      at: request.now,
      foot: municipality,
      blocks: [
        { kind: 'title', text: t('public:share.picture.head') },
        { kind: 'paragraph', text: t('public:share.long.text', { ...fill, address: '' }).trim() },
        { kind: 'squares', rows: qrModules(address), alt: t('public:share.qr.alt', fill) },
        { kind: 'heading', text: address.replace(/^https?:\/\//, '') },
      ],
    })
    return save('foretagslotsen-affisch.pdf', 'application/pdf', poster)
  }),
]
