import type { MailState, Why } from '../../../areas/cases/incoming-mail/testing.fixture.ts'

/** Where each mail of this folder ends, and what is seen of it. */
export type Expected = {
  readonly state: MailState
  readonly why: Why
  /** What stands in the conversation, or is the question of the new case; where it is worth saying. */
  readonly body?: string
  /** Names of the files that were taken in. */
  readonly files?: readonly string[]
  /** Names of those that were not, with why. */
  readonly refused?: Readonly<Record<string, string>>
  /** The state of its case before it comes; received when not given. */
  readonly caseIs?: 'closed' | 'waiting'
  /** Of the new case. */
  readonly title?: string
  readonly locale?: 'sv' | 'en'
}

const answer = (more: Partial<Expected> = {}): Expected => ({ state: 'message', why: 'answer', ...more })
const held = (why: Why): Expected => ({ state: 'held', why })
const noted = (why: Why, body?: string): Expected => ({ state: 'noted', why, ...(body ? { body } : {}) })
const begun = (more: Partial<Expected>): Expected => ({ state: 'case', why: 'newCase', ...more })
const unplaced = (why: Why): Expected => ({ state: 'unplaced', why })
const aside = (why: Why): Expected => ({ state: 'set_aside', why })

export const expected: Readonly<Record<string, Expected>> = {
  'answer-plus-address': answer({ body: 'Hej!\n\nVi tänker oss tolv sittplatser.\n\n/Sara' }),
  'answer-in-reply-to': answer({ body: 'Ja, det stämmer.' }),
  'answer-references-only': answer({ body: 'Ritningen kommer i morgon.' }),
  'answer-marker-in-quote': answer({ body: 'Vi vill börja i maj.' }),
  'answer-outlook': answer({
    body: 'Hej,\n\nLokalen har 84 kvadratmeter.\n\nMed vänlig hälsning\nSara Holm',
  }),
  'answer-outlook-english': answer({ body: 'Yes, we can meet on Thursday.' }),
  'answer-html-only': answer({ body: 'Hej!\n\nVi har tre frågor & en önskan.' }),
  'answer-latin1': answer({ body: 'Räksmörgås på Ångbåtsbryggan går bra för oss.' }),
  'answer-windows-1252': answer({ body: 'Vi väljer “Hamnkrogen” – den ryms på bryggan. Hyran är 100 €.' }),
  'answer-base64': answer({ body: 'Jä, vi har läst villkoren och godkänner dem.' }),
  'answer-flowed': answer({
    body: 'Den här raden har programmet brutit där den blev för lång.\n\nDen här är en egen.',
  }),
  'answer-between-the-lines': answer({
    body: 'Hej, svaren står mellan raderna.\n\nDen tis 24 nov. 2026 kl 07:55 skrev Lots <lots@kommun.example>:\n> Hur många sittplatser blir det?\n\nTolv.\n\n> Vilka tider har ni öppet?\n\nElva till tjugo.',
  }),
  'answer-below': answer({ body: '> Hur många sittplatser blir det?\n\nTolv, och fyra i baren.' }),
  'answer-iphone': answer({ body: 'Går det bra på torsdag?\n\nSkickat från min telefon' }),
  'answer-on-wrote-in-two-lines': answer({ body: 'That works for us.' }),
  'answer-capital-address': answer({ body: 'Versaler går lika bra.' }),
  'answer-delivered-to': answer({ body: 'Vidare i vår egen lista.' }),
  'answer-with-pdf': answer({ body: 'Ritningen ligger med.', files: ['ritning.pdf'] }),
  'answer-only-a-file': answer({ files: ['fasad.png'] }),
  'answer-with-program': answer({ body: 'Här är vår kalkyl.', refused: { 'kalkyl.exe': 'file.kind' } }),
  'answer-false-name': answer({ body: 'Bilden på skylten.', refused: { 'skylt.png': 'file.kind' } }),
  'answer-zip': answer({ body: 'Allt ligger i arkivet.', refused: { 'allt.zip': 'file.kind' } }),
  'answer-signed': answer({ body: 'Undertecknat av mig.', files: [], refused: {} }),
  'answer-with-logotype': answer({ body: 'Vi ses på torsdag.', files: [], refused: {} }),
  'answer-without-date': answer({ body: 'Datum saknas i huvudet.' }),
  'answer-cut-off': answer({ body: 'Brevet tar slut utan sin sista gräns.' }),
  'answer-carrying-a-mail': answer({
    body: 'Så här skrev hyresvärden.',
    refused: { 'uteplatsen.eml': 'file.kind' },
  }),
  'answer-through-a-list': answer({ body: 'Styrelsen har svarat så här.' }),
  'answer-unsigned-id': answer({ body: 'Svar på ett brev från i våras.' }),
  'answer-with-foreign-orders': answer({ body: 'Stäng inte ärendet.' }),
  'answer-emoji': answer({ body: 'Menyn är klar 🍲' }),
  'answer-no-message-id': answer({ body: 'Utan identitet.' }),
  'answer-to-closed': answer({ caseIs: 'closed', body: 'Det blev inte som vi tänkte.' }),
  'answer-to-waiting': answer({ caseIs: 'waiting', body: 'Här kommer det ni frågade efter.' }),
  'answer-in-thread': answer({ body: 'Ett tillägg till det jag skrev.' }),
  'answer-alternative': answer({ body: 'Texten gäller.' }),
  'answer-unknown-charset': answer({ body: 'Bara vanliga tecken har.' }),

  'held-colleague': held('sender'),
  'held-forwarded': held('sender'),
  'held-unverified': held('unverified'),
  'held-staff': held('staff'),
  'held-encrypted': held('encrypted'),
  'held-too-large': held('tooLarge'),

  'note-away-outlook': noted('autoReply', 'Jag är ledig till måndag.'),
  'note-away-gmail': noted('autoReply'),
  'note-away-unix': noted('autoReply'),
  'note-away-unmarked': noted('autoReply'),
  'note-away-null-sender': noted('autoReply'),
  'note-ticket-system': noted('generated'),
  'note-no-reply': noted('noReply'),
  'note-calendar-answer': noted('calendarAnswer'),
  'note-read-receipt': noted('autoReply'),
  'note-empty': noted('empty'),

  'bounce-postfix': noted(
    'bounced',
    '5.1.1 550 5.1.1 <sara@foretag.example>: Recipient address rejected: User unknown',
  ),
  'bounce-exchange': noted('bounced'),
  'bounce-gmail': noted('bounced'),
  'bounce-headers-only': noted('bounced'),
  'bounce-expired': noted('bounced', '4.4.7 Delivery time expired'),
  'bounce-qmail': noted('bounced'),
  'bounce-exim': noted('bounced', 'host mx.foretag.example: 550 No such user here'),
  'bounce-swedish': noted('bounced', 'Servern svarade: 550 5.1.1 adressen finns inte'),
  'bounce-delayed': noted('delayed'),
  'bounce-warning': noted('delayed'),
  'bounce-delivered': aside('delivered'),
  'bounce-of-others': aside('bounceUnknown'),
  'bounce-forged': aside('bounceUnknown'),

  'new-question': begun({ title: 'Glasskiosk vid stranden', locale: 'sv' }),
  'new-question-english': begun({ title: 'Food truck by the harbour', locale: 'en' }),
  'new-with-reply-prefix': begun({ title: 'Skylt på fasaden' }),
  'new-without-subject': begun({ title: 'Kan vi hyra torget för en marknad den 12 juni?' }),
  'new-personal-number': begun({ title: 'Firma … vill ha tillstånd' }),
  'new-raw-latin1-subject': begun({ body: 'Vi vill öppna ett café på ön. Vem hjälper oss?' }),
  'new-with-file': begun({ title: 'Bygglov for altan', files: ['altan.pdf'] }),
  'new-html-only': begun({ title: 'Parkering for kunder' }),

  'unplaced-number-only': unplaced('numberOnly'),
  'unplaced-forged': unplaced('forged'),
  'unplaced-spam': unplaced('spam'),
  'unplaced-newsletter': unplaced('bulk'),
  'unplaced-no-reply': unplaced('noReply'),
  'unplaced-form': unplaced('generated'),
  'unplaced-staff': unplaced('staff'),
  'unplaced-no-sender': unplaced('noSender'),
  'unplaced-impossible-sender': unplaced('noSender'),
  'unplaced-empty': unplaced('empty'),
  'unplaced-encrypted': unplaced('encrypted'),
  'unplaced-invitation': unplaced('empty'),
  'unplaced-unverified': unplaced('unverified'),

  'aside-own-id': aside('own'),
  'aside-own-address': aside('own'),
  'aside-own-loop': aside('own'),
  'aside-away': aside('autoReply'),
}
