import type { Locale } from '../../../kernel/actor.ts'
import { Problem } from '../../../kernel/problem.ts'
import type { Kit } from '../../../platform/http/kit.ts'
import { hashToken, newToken } from '../../../platform/ids/ids.ts'
import { type DraftContent, emptyDraft } from './rules.ts'
import { readDraft } from './schema.ts'
import { findDraft, insertDraft, lockDraft, updateDraft } from './store.ts'

const DAYS = 7
const until = (now: Date) => new Date(now.getTime() + DAYS * 86_400_000)
const TOKEN = /^[\w-]{43}$/

/** A draft that somebody goes on with, or one that has become a case. */
export type OpenDraft = { readonly sent: false; readonly content: DraftContent } | { readonly sent: true }

/** Begins a draft. Its token stands in the address alone; the table has the hash. */
export async function beginDraft(kit: Kit, locale: Locale, now: Date, question: string): Promise<string> {
  const token = newToken()
  await kit.db.change({ kind: 'public', locale }, (tx) =>
    insertDraft(tx, { hash: hashToken(token), content: { ...emptyDraft, question }, now, until: until(now) }),
  )
  return token
}

/** @throws Problem `portal.draftGone` */
export async function openDraft(kit: Kit, locale: Locale, now: Date, token: string): Promise<OpenDraft> {
  const row = TOKEN.test(token)
    ? await kit.db.read({ kind: 'public', locale }, (read) => findDraft(read, hashToken(token), now))
    : undefined
  if (!row) throw new Problem('portal.draftGone')
  return row.caseId ? { sent: true } : { sent: false, content: readDraft(row.content) }
}

/** Changes a draft under its lock, so that two tabs lose nothing of each other. @throws Problem `portal.draftGone` */
export async function changeDraft(
  kit: Kit,
  locale: Locale,
  now: Date,
  token: string,
  change: (content: DraftContent) => DraftContent,
): Promise<OpenDraft> {
  return kit.db.change({ kind: 'public', locale }, async (tx) => {
    const hash = hashToken(token)
    const row = TOKEN.test(token) ? await lockDraft(tx, hash, now) : undefined
    if (!row) throw new Problem('portal.draftGone')
    if (row.caseId) return { sent: true }
    const content = change(readDraft(row.content))
    await updateDraft(tx, hash, content, until(now))
    return { sent: false, content }
  })
}
