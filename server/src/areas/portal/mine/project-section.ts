import { html } from 'ghtml'
import { type Locale, systemActor } from '../../../kernel/actor.ts'
import type { PageRequest } from '../../../platform/http/page.ts'
import { dayInWords } from '../../../platform/i18n/day-in-words.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { type CaseOfPerson, listCompaniesOfCases } from '../../cases/index.ts'
import type { Occasion } from '../../inspections/index.ts'
import { listPublicProjectsNear, type PublicProject } from '../../projects/index.ts'
import { dialled, unitName } from '../look/names.ts'
import type { CompanySession } from './session.ts'

/**
 * Public projects that affect the companies of whoever is signed in, or lie near where they are: at the companies that
 * they act for, in the cases that they follow, and where the visits are that they see.
 */
export function readProjects(
  { kit }: PageRequest,
  session: CompanySession,
  cases: readonly CaseOfPerson[],
  plan: readonly Occasion[],
): Promise<PublicProject[]> {
  const caseIds = cases.map(({ caseId }) => caseId)
  return kit.db.read(systemActor('portal'), async (read) =>
    listPublicProjectsNear(read, {
      companyIds: [...session.companyIds, ...(await listCompaniesOfCases(read, caseIds))],
      addressesOf: session.companyIds,
      caseIds,
      places: plan.flatMap((one) => one.flatMap(({ site, property }) => [site, property])),
    }),
  )
}

/** What goes on nearby, in as many words as anybody may read. Empty without anything. */
export function projectSection(t: Words, locale: Locale, projects: readonly PublicProject[]): string {
  if (projects.length === 0) return ''
  return html`<h2>${t('mine:projects.title')}</h2><p>${t('mine:projects.lead')}</p>
!${projects.map((one) => projectCard(t, locale, one))}`
}

function projectCard(t: Words, locale: Locale, project: PublicProject): string {
  const { id, title, unit, unitEn, unitEmail, unitPhone } = project
  const name = unitName({ name: unit, nameEn: unitEn || unit }, locale)
  const call = unitPhone ? html`<br><a href="tel:${dialled(unitPhone)}">${unitPhone}</a>` : ''
  const write = unitEmail ? html`<br><a href="mailto:${unitEmail}">${unitEmail}</a>` : ''
  return html`<article class="card" aria-labelledby="p-${id}"><h3 id="p-${id}">${title}</h3>
<dl class="facts"><div><dt>${t('mine:visits.when')}</dt><dd>${periodInWords(t, locale, project)}</dd></div>
<div><dt>${t('mine:visits.contact')}</dt><dd>${name}!${call}!${write}</dd></div></dl></article>`
}

function periodInWords(t: Words, locale: Locale, { from, to, isCertain }: PublicProject): string {
  const [first, last] = [from, to].map((day) => (day ? dayInWords(day, locale) : ''))
  const when =
    first && last
      ? t('mine:projects.between', { from: first, to: last })
      : first
        ? t('mine:projects.from', { day: first })
        : last
          ? t('mine:projects.until', { day: last })
          : t('mine:projects.noTime')
  return (first || last) && !isCertain ? t('mine:projects.about', { when }) : when
}
