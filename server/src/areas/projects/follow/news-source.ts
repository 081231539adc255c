import type { Locale } from '../../../kernel/actor.ts'
import { type Words, words } from '../../../platform/i18n/words.ts'
import type { NewsSource } from '../../../platform/notices.ts'
import { findNews } from './find-news.ts'
import type { News } from './news.rules.ts'
import { listFollowers, markTold } from './news-store.ts'

const KINDS = ['overlap', 'added', 'ended', 'resumed', 'changed'] as const

/** What members follow of projects, in the words of the weekly digest. */
export const projectNews: NewsSource = {
  listFollowers,
  markTold,
  find: async (read, { memberId, until, locale }) => {
    const news = await findNews(read, memberId, until)
    const t = words(locale)
    return KINDS.flatMap((kind) => {
      const own = news.filter((one) => one.kind === kind)
      if (own.length === 0) return []
      const lines = own.map((one) => ({
        name: `${one.project.reference} ${one.project.title}`,
        leadsTo: `/projects/${one.project.id}`,
        text: sayNews(one, t, locale),
      }))
      return { title: t(`projectFollow:news.${kind}`), lines }
    })
  },
}

function sayNews(
  { kind, project, fields, overlap, other, caseNumber }: News,
  t: Words,
  locale: Locale,
): string {
  const unit = locale === 'en' ? project.unitNameEn : project.unitName
  if (kind === 'overlap') {
    const what = other ? `${other.reference} ${other.title}` : (caseNumber ?? '')
    return `${unit}. ${t(`projects:overlap.kind.${overlap}`)} ${what}`
  }
  if (kind !== 'changed') return `${unit}. ${t(`projects:phase.${project.phase}`)}.`
  const changed = fields.map((field) => t(`projects:field.${field}`)).join(', ')
  return changed ? `${unit}. ${t('projectFollow:news.what', { what: changed })}` : `${unit}.`
}
