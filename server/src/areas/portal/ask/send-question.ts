import { type Locale, systemActor } from '../../../kernel/actor.ts'
import { dayOf } from '../../../kernel/local-day.ts'
import { Problem } from '../../../kernel/problem.ts'
import type { Tx } from '../../../platform/db/db.ts'
import type { Kit } from '../../../platform/http/kit.ts'
import { hashToken } from '../../../platform/ids/ids.ts'
import { insertAttachment, newPortalLink, takeInCase } from '../../cases/index.ts'
import { takeInCompany } from '../../companies/index.ts'
import { findAreasForCase } from '../../responsibility/index.ts'
import { type DraftContent, type Step, titleFrom } from './rules.ts'
import { checkPerson, checkPlace, checkQuestion, firstGap, readDraft } from './schema.ts'
import { closeDraft, lockDraft } from './store.ts'

export type Sent = { readonly link: string } | { readonly gap: Step }

/**
 * Makes the draft a case: company, case, files, receipt and the note in the draft stand or fall together. Sent twice,
 * even at the same instant, it is one case; each time gives a link to it.
 * @throws Problem `portal.draftGone`, `case.nobodyOnDuty`; the draft is as it was
 */
export async function sendQuestion(kit: Kit, locale: Locale, now: Date, token: string): Promise<Sent> {
  return kit.db.change(systemActor('portal'), async (tx) => {
    const hash = hashToken(token)
    const row = await lockDraft(tx, hash, now)
    if (!row) throw new Problem('portal.draftGone')
    if (row.caseId) return { link: await newPortalLink(tx, kit, now, row.caseId, { email: null }) }
    const draft = readDraft(row.content)
    const gap = firstGap(draft)
    if (gap) return { gap }
    const caseId = await takeIn(tx, kit, locale, now, draft)
    await closeDraft(tx, hash, caseId)
    return { link: await newPortalLink(tx, kit, now, caseId, { email: null }) }
  })
}

async function takeIn(tx: Tx, kit: Kit, locale: Locale, now: Date, draft: DraftContent): Promise<string> {
  const question = checkQuestion(draft.question).value
  const person = checkPerson(draft.person).value
  const place = checkPlace(draft.place).value
  if (!question || !person || !place) throw new Problem('validation.failed')
  const asker = { kind: 'public', locale } as const
  const company = person.companyName
    ? await takeInCompany(tx, { name: person.companyName, orgNumber: person.orgNumber }, now, asker)
    : undefined
  // An area may have been closed since it was shown; the question comes in all the same.
  const areas = await findAreasForCase(tx, draft.areas?.chosen ?? [], dayOf(now))
  const known = new Set<string>(areas.map(({ id }) => id))
  const { id } = await takeInCase(tx, kit, asker, now, {
    title: titleFrom(question.question),
    question: question.question,
    place: place.place,
    channel: 'web',
    companyId: company?.id ?? null,
    plansToStart: person.kind === 'planned',
    contactName: person.contactName,
    contactEmail: person.contactEmail,
    contactPhone: person.contactPhone,
    areaIds: (draft.areas?.chosen ?? []).filter((area) => known.has(area)),
    visibility: 'open',
    locale,
  })
  for (const { name, hash, size, mediaType } of draft.files) {
    const file = { hash, size, mediaType }
    await insertAttachment(tx, {
      caseId: id,
      file,
      name,
      fromCompany: true,
      uploadedBy: null,
      shownToCompany: true,
      now,
    })
  }
  return id
}
