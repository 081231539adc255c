import { html } from 'ghtml'
import type { Locale } from '../../kernel/actor.ts'

export type Letter = {
  readonly locale: Locale
  readonly subject: string
  /** Paragraphs, as HTML. */
  readonly content: string
  readonly link: string
  readonly linkText: string
  /** Last and smaller: why the mail came, and what one can do about it. */
  readonly foot: string
  /** Where the choices stand that decide whether such mails come. */
  readonly choices?: { readonly link: string; readonly text: string }
}

/** What every mail of the program looks like, as HTML. */
export function letter({ locale, subject, content, link, linkText, foot, choices }: Letter): string {
  return html`<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${subject}</title></head>
<body style="margin:0;padding:24px;background:#f4f2ee;font:17px/1.5 system-ui,sans-serif;color:#1c2127">
<div style="max-width:600px;margin:0 auto;background:#fff;padding:28px;border-radius:8px">
!${content}
<p style="margin:20px 0"><a href="${link}" style="background:#1b4f72;color:#fff;padding:12px 20px;border-radius:6px;text-decoration:none">${linkText}</a></p>
<p style="margin:24px 0 0;font-size:14px;color:#59636e">${foot}!${choices ? html` <a href="${choices.link}" style="color:#1b4f72">${choices.text}</a>` : ''}</p>
</div></body></html>`
}
