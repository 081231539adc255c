import type { ReadMail } from './port.ts'

/** Why a mail was not written by somebody who waits for an answer. */
export type Automatic = 'autoReply' | 'generated' | 'bulk' | 'noReply'

const AWAY =
  /^(re:|sv:)?\s*(automatiskt? svar|autosvar|auto(matic|matisk)?[ -]?(reply|response)|out of (the )?office|fr[åa]nvaro|fr[åa]nvarande|abwesen|vacation|on leave|ledig\b)/i
const NOBODY =
  /^(no[-_.]?reply|do[-_.]?not[-_.]?reply|(in)?te[-_.]?svara|svara[-_.]?(ej|inte)|ej[-_.]?svar|nepasrepondre|mailer[-_.]?daemon|postmaster|mail[-_.]?daemon|bounces?|notifications?|listserv|majordomo)([-+_.=].*)?@/i
const LISTS = ['list-id', 'list-unsubscribe', 'list-post', 'list-help', 'feedback-id']
const RESPONDERS = [
  'x-autoreply',
  'x-autorespond',
  'x-autoresponder',
  'x-auto-reply',
  'x-mail-autoreply',
  'x-vacation',
]

/**
 * What marks mail that is never to be answered by a machine: RFC 3834, and what is found in the wild. Written out of
 * what Zammad and FreeScout look at. Nothing else in a mail's headers is heeded, and none of them changes a case.
 */
export function automaticBy(
  mail: Pick<ReadMail, 'headers' | 'from' | 'subject' | 'reports'>,
): Automatic | null {
  const value = (name: string) => mail.headers.get(name)?.[0]?.toLowerCase() ?? ''
  const has = (name: string) => mail.headers.has(name)
  const submitted = value('auto-submitted').split(';')[0]?.trim() ?? ''
  if (submitted.startsWith('auto-replied') || RESPONDERS.some(has)) return 'autoReply'
  if (value('precedence') === 'auto_reply' || value('x-precedence') === 'auto_reply') return 'autoReply'
  if (mail.reports.length > 0 || /^<?\s*>?$/.test(mail.headers.get('return-path')?.[0] ?? 'none'))
    return 'autoReply'
  const isGenerated = (submitted !== '' && submitted !== 'no') || has('x-auto-response-suppress')
  if (AWAY.test(mail.subject) && (isGenerated || submitted === '')) return 'autoReply'
  if (NOBODY.test(mail.from.address)) return 'noReply'
  if (isGenerated) return 'generated'
  return /^(bulk|junk|list)$/.test(value('precedence')) || LISTS.some(has) ? 'bulk' : null
}
