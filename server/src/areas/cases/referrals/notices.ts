import type { Tx } from '../../../platform/db/db.ts'
import { factOf, type Recorded } from '../../../platform/events/recorded.ts'
import type { Addressee, NoticeTable, Telling } from '../../../platform/notices.ts'
import { tellAccountable } from '../taking-part.ts'
import { findOfficer } from '../taking-part-store.ts'
import { findReferral } from './store.ts'

const idOf = (event: Recorded) => factOf(event, 'referralId') ?? ''
const silentOf = (event: Recorded) => `silent:${idOf(event)}`
const timeOf = (event: Recorded) => `time:${idOf(event)}`
const settlesBoth = (event: Recorded) => [silentOf(event), timeOf(event)]
const wordsOf = (event: Recorded) => ({ organisation: factOf(event, 'organisation') ?? '' })

/** Who asked, and whoever answers for what it was asked for now, who need not be the same. */
async function tellAsker(tx: Tx, event: Recorded, what: Partial<Telling> = {}): Promise<Telling[]> {
  const referral = await findReferral(tx, idOf(event))
  if (!referral) return []
  const words = wordsOf(event)
  const asker: Addressee = { member: referral.askedBy, unit: referral.askedUnitId }
  const telling = { group: 'waits', words, ...what } as const
  const officer = referral.partId ? await findOfficer(tx, referral.partId) : undefined
  const others: Telling[] = officer
    ? [{ ...telling, to: [{ member: officer, unit: referral.partUnitId }], why: 'officer' }]
    : await tellAccountable(tx, event, telling)
  return [{ ...telling, to: [asker], why: 'asker' }, ...others]
}

export const referralNotices = {
  'referral.asked': {
    tells: (tx, event) => tellAccountable(tx, event, { group: 'cases', words: wordsOf(event) }),
  },
  'referral.opened': { nobody: 'Nobody has anything to do; the case shows it.' },
  'referral.reminded': { nobody: 'Nobody has anything to do yet; the case shows it.' },
  'referral.answered': {
    settles: settlesBoth,
    tells: (tx, event) => {
      const how = factOf(event, 'how')
      const says =
        how === 'not_us' ? 'referral.notUs' : how === 'no_comments' ? 'referral.noComments' : undefined
      return tellAsker(tx, event, says ? { says } : {})
    },
  },
  'referral.moreTimeAsked': { tells: (tx, event) => tellAsker(tx, event, { waits: timeOf(event) }) },
  'referral.moreTimeRefused': {
    settles: (event) => [timeOf(event)],
    nobody: 'Who was asked is told by mail.',
  },
  'referral.prolonged': {
    settles: settlesBoth,
    nobody: 'Who was asked is told by mail; the case shows the day.',
  },
  'referral.silent': { tells: (tx, event) => tellAsker(tx, event, { waits: silentOf(event) }) },
  'referral.takenBack': { settles: settlesBoth, nobody: 'Who was asked is told by mail; the case shows it.' },
  'referral.sentAgain': { nobody: 'Who has sent it knows; the case shows it.' },
  'referral.ended': { settles: settlesBoth, nobody: 'It ended with what it was asked for.' },
} as const satisfies NoticeTable
