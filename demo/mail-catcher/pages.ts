import { html } from 'ghtml'
import type { CaughtMail } from './caught-mail.ts'

const time = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  dateStyle: 'medium',
  timeStyle: 'short',
})

const STYLE = `
:root { color-scheme: light dark; --ink: #1c2127; --soft: #59636e; --paper: #fff; --ground: #f4f2ee; --line: #d9d5cd; --blue: #1b4f72; }
@media (prefers-color-scheme: dark) { :root { --ink: #eceae6; --soft: #b3bac2; --paper: #22272d; --ground: #15191d; --line: #3b424a; --blue: #8fc1e3; } }
* { box-sizing: border-box }
body { margin: 0; background: var(--ground); color: var(--ink); font: 17px/1.5 system-ui, sans-serif }
main { max-width: 860px; margin: 0 auto; padding: 32px 20px }
h1 { font-size: 1.6rem; margin: 0 0 4px } p { margin: 0 0 20px; color: var(--soft) }
a { color: var(--blue) }
ul { list-style: none; margin: 0; padding: 0; background: var(--paper); border: 1px solid var(--line); border-radius: 8px }
li + li { border-top: 1px solid var(--line) }
li a { display: block; padding: 14px 18px; text-decoration: none } li a:hover strong { text-decoration: underline }
li span { display: block; color: var(--soft); font-size: .9rem }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 2px 16px; margin: 0 0 16px } dt { color: var(--soft) } dd { margin: 0; overflow-wrap: anywhere }
iframe { width: 100%; height: 75vh; border: 1px solid var(--line); border-radius: 8px; background: #fff }
form { display: grid; gap: 8px; margin: 24px 0 0 } label { font-weight: 600 } input, textarea { font: inherit; width: 100%; padding: 8px; border: 1px solid var(--soft); border-radius: 6px; background: var(--paper); color: var(--ink) } button { justify-self: start; font: inherit; padding: 10px 20px; border: 0; border-radius: 6px; background: #1b4f72; color: #fff; cursor: pointer }
.sent { padding: 12px 16px; border-left: 4px solid var(--blue); background: var(--paper); color: var(--ink) }
.empty { padding: 28px; text-align: center }`

function page(title: string, content: string, refresh: boolean): string {
  return html`<!doctype html><html lang="sv"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
!${refresh ? '<meta http-equiv="refresh" content="10">' : ''}<title>${title}</title><style>!${STYLE}</style></head><body><main>!${content}</main></body></html>`
}

const SENT =
  '<p class="sent" role="status">Skickat till kommunens brevlåda. Farled hämtar det inom några sekunder.</p>'

export function mailboxPage(mails: readonly CaughtMail[], isSent: boolean): string {
  const items = mails
    .map(
      (mail) =>
        html`<li><a href="/mail/${String(mail.id)}"><strong>${mail.subject}</strong><span>Till ${mail.to} · ${time.format(mail.at)}</span></a></li>`,
    )
    .join('')
  const list = items
    ? `<ul>${items}</ul>`
    : '<ul><li class="empty">Inga brev än. Ställ en fråga som företag, så kommer kvittot hit.</li></ul>'
  const content = `<h1>Demonstrationens brevlåda</h1><p>Alla brev som Farled skickar i demonstrationen fångas här. Inget lämnar datorn. Sidan läser om sig själv. Öppna ett brev för att svara på det, eller <a href="/write">skriv ett nytt till kommunen</a>.</p>${isSent ? SENT : ''}${list}`
  return page('Demonstrationens brevlåda', content, true)
}

export function mailPage(mail: CaughtMail, isSent: boolean): string {
  const content = html`<p><a href="/">Alla brev</a></p><h1>${mail.subject}</h1>!${isSent ? SENT : ''}
<dl><dt>Från</dt><dd>${mail.from}</dd><dt>Till</dt><dd>${mail.to}</dd><dt>Skickat</dt><dd>${time.format(mail.at)}</dd></dl>
<iframe src="/mail/${String(mail.id)}/body" title="Brevets innehåll"></iframe>
<form method="post" action="/mail/${String(mail.id)}/reply"><label for="from">Från</label><input id="from" name="from" type="text" value="${mail.to}" required>
<label for="text">Svara per mejl</label><textarea id="text" name="text" rows="5" required></textarea><button>Skicka svaret</button></form>`
  return page(mail.subject, content, false)
}

export function writePage(): string {
  const content = html`<p><a href="/">Alla brev</a></p><h1>Nytt mejl till kommunen</h1><p>Kommer det från en adress och om något som Farled inte känner blir det ett nytt ärende.</p>
<form method="post" action="/write"><label for="from">Från</label><input id="from" name="from" type="email" value="nils@strand.example" required>
<label for="subject">Ämne</label><input id="subject" name="subject" required><label for="text">Text</label><textarea id="text" name="text" rows="8" required></textarea><button>Skicka</button></form>`
  return page('Nytt mejl till kommunen', content, false)
}
