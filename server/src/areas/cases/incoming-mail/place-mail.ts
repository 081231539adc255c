import { z } from 'zod'
import { systemActor } from '../../../kernel/actor.ts'
import { Problem } from '../../../kernel/problem.ts'
import type { Tx } from '../../../platform/db/db.ts'
import { record } from '../../../platform/events/record.ts'
import type { Kit } from '../../../platform/http/kit.ts'
import { markBounced, markDelayed } from '../../../platform/mail/bounced.ts'
import { readMailKey } from '../../../platform/mail/mail-key.ts'
import { bareAddress, findReferences } from '../../../platform/mail/reference.ts'
import { recordCase } from '../record-case.ts'
import { automaticBy } from './automatic.rules.ts'
import { type Bounce, readBounce } from './bounce.rules.ts'
import { CASE_CAPS, isBeyondCaps, isBeyondCases } from './caps.rules.ts'
import { type Answered, findAnswered } from './find-reference.ts'
import { keepFiles } from './keep-files.ts'
import {
  caseNumbersIn,
  decidePlacing,
  isCredibleAnswer,
  type Placing,
  type PlacingFacts,
} from './placing.rules.ts'
import type { MailReader, ReadMail, TakeAnswers } from './port.ts'
import { beginCase, findSpeaker, putIn } from './put-in.ts'
import { cutQuoted } from './quoted.rules.ts'
import {
  countBegun,
  countSent,
  countTry,
  findKept,
  insertFiles,
  isCaseNumber,
  isStaffAddress,
  type LockedMail,
  lockMail,
  setPlaced,
  setRead,
} from './store.ts'

const program = systemActor('incoming mail')
/** After so many failures a mail waits for a person instead of for the program. */
const MOST_TRIES = 5
const LONGEST_SUBJECT = 500

/**
 * Places a mail that has been kept: reads it, stores its files, and decides where it belongs. One that can't be read, or
 * that fails again and again, waits for the pilot. May run twice; a mail is placed once.
 */
export async function placeMail(
  kit: Kit,
  { readMail, takeAnswers }: { readonly readMail: MailReader; readonly takeAnswers: TakeAnswers },
  id: string,
): Promise<void> {
  const kept = await kit.db.read(program, (read) => findKept(read, id))
  if (!kept) return
  try {
    const mail = await readMail(kept.raw)
    const files = await keepFiles(kit, mail.files)
    await kit.db.change(program, async (tx) => {
      const row = await lockMail(tx, id)
      if (row?.state !== 'kept') return
      await insertFiles(tx, id, files, kit.clock.now())
      const { isWhole, receivedAt } = kept
      const given = { mail, isWhole, receivedAt, hasFiles: files.length > 0, takeAnswers }
      await place(tx, kit, kit.clock.now(), row, given)
    })
  } catch (error) {
    // That the scanner is away says nothing of the mail, which waits for it.
    if (error instanceof Problem && error.code === 'file.scannerSilent') throw error
    const tries = await kit.db.change(program, (tx) => countTry(tx, id))
    if (tries < MOST_TRIES) throw error
    await kit.db.change(program, async (tx) => {
      const row = await lockMail(tx, id)
      if (row?.state === 'kept')
        await finish(tx, kit.clock.now(), row, { to: 'unplaced', why: 'unreadable' }, null)
    })
  }
}

type Given = {
  readonly mail: ReadMail
  readonly isWhole: boolean
  readonly receivedAt: Date
  readonly hasFiles: boolean
  readonly takeAnswers: TakeAnswers
}

async function place(tx: Tx, kit: Kit, now: Date, row: LockedMail, given: Given): Promise<void> {
  const { mail } = given
  const key = await readMailKey(tx)
  const bounce = readBounce(mail)
  const isMachine = bounce !== null || automaticBy(mail) !== null
  const answered = await findAnswered(tx, key, now, mail, { bounce, isMachine })
  const facts = await factsOf(tx, kit, now, key, given, bounce, answered)
  const read = {
    sender: mail.from.address,
    senderName: mail.from.name,
    subject: mail.subject.slice(0, LONGEST_SUBJECT),
    body: bounce ? bounce.reason : cutQuoted(mail.text),
    whole: mail.text,
    isAutomatic: facts.automatic !== null || bounce !== null || facts.isOwn,
    answersMailId: answered.mailId,
  }
  await setRead(tx, row.id, read)
  const whole = { ...row, ...read }
  if (isCredibleAnswer(facts)) {
    const { calendarAnswers: parts, from } = mail
    const about = { parts, from: from.address, text: read.body, receivedAt: given.receivedAt }
    const taken = await given.takeAnswers(tx, kit, now, about)
    if (taken) return finish(tx, now, whole, { to: 'note', why: 'calendarAnswer' }, taken.caseId)
  }
  const placing = decidePlacing(facts)
  if (placing.to === 'newCase') return begin(tx, kit, now, whole)
  // A mail to a member has no case; what is told of it is seen by the administrator, in the outbox.
  const caseId = placing.to === 'aside' ? null : answered.caseId
  await finish(tx, now, whole, placing, caseId)
  if (placing.why === 'bounced' && answered.mailId && bounce)
    await markBounced(tx, answered.mailId, bounce.reason, now)
  if (placing.why === 'delayed' && answered.mailId) await markDelayed(tx, answered.mailId, now)
}

async function factsOf(
  tx: Tx,
  kit: Kit,
  now: Date,
  key: string,
  { mail, isWhole, hasFiles }: Given,
  bounce: Bounce | null,
  { reference, caseId }: Answered,
): Promise<PlacingFacts> {
  const own = bareAddress(kit.config.mailFrom)
  const { address } = mail.from
  const value = (name: string) => mail.headers.get(name)?.[0]?.toLowerCase() ?? ''
  const since = new Date(now.getTime() - CASE_CAPS.hours * 3_600_000)
  return {
    isOwn:
      findReferences(key, mail.messageId ?? '').some(({ isGenuine }) => isGenuine) ||
      (address === own && bounce === null) ||
      value('x-loop').includes(own),
    isWhole,
    bounce: bounce?.what ?? null,
    automatic: automaticBy(mail),
    // A reply to what we have mailed a member has no case to belong to.
    reference: reference !== 'forged' && reference !== 'none' && !caseId && !bounce ? 'none' : reference,
    isContact: caseId !== null && (await findSpeaker(tx, caseId, address)) !== undefined,
    isStaff: await isStaffAddress(tx, address),
    isUnverified: /\bdmarc=fail\b/.test(value('authentication-results')),
    isSpam: value('x-spam-flag') === 'yes' || /^yes\b/.test(value('x-spam-status')),
    isEncrypted: mail.isEncrypted,
    isCalendarAnswer: mail.calendarAnswers.length > 0,
    hasText: mail.text !== '',
    hasFiles,
    hasSender: z.email().max(200).safeParse(address).success,
    namesCase: await isCaseNumber(tx, caseNumbersIn(mail.subject)),
    isBeyondCases: isBeyondCases(await countBegun(tx, address, since)),
  }
}

/** A new case; its receipt is left out when the sender has been answered automatically as often as may be. */
async function begin(tx: Tx, kit: Kit, now: Date, mail: LockedMail): Promise<void> {
  const tellsCompany = !isBeyondCaps(await countSent(tx, mail.sender, null, now))
  const { id } = await beginCase(tx, kit, { kind: 'public', locale: 'sv' }, now, mail, { tellsCompany })
  await setPlaced(tx, mail.id, { state: 'case', why: 'newCase', caseId: id })
}

async function finish(
  tx: Tx,
  now: Date,
  mail: LockedMail,
  { to, why }: Placing,
  caseId: string | null,
): Promise<void> {
  const about = { mailId: mail.id, why }
  if (to === 'message' && caseId) {
    const messageId = await putIn(tx, now, mail, caseId)
    return setPlaced(tx, mail.id, { state: 'message', why, caseId, messageId })
  }
  if (to === 'hold' && caseId) {
    await setPlaced(tx, mail.id, { state: 'held', why, caseId })
    return recordCase(tx, program, now, 'incomingMail.held', caseId, about)
  }
  if (to === 'note') {
    await setPlaced(tx, mail.id, { state: 'noted', why, caseId })
    const event = { name: 'incomingMail.noted', data: about }
    return record(tx, program, now, caseId ? { ...event, caseId } : event)
  }
  await setPlaced(tx, mail.id, { state: to === 'aside' ? 'set_aside' : 'unplaced', why })
  const name = to === 'aside' ? 'incomingMail.setAside' : 'incomingMail.unplaced'
  return record(tx, program, now, { name, data: about })
}
