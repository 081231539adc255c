import { useLanguage, useNameOf } from '../../../../../lib/i18n.ts'
import type { Follow } from './follow-api.ts'

/** What it is called, in the reader's language. */
export function useFollowName(): (follow: Follow) => string {
  const nameOf = useNameOf()
  const language = useLanguage()
  return ({ project, unit, area, place }) => {
    if (project) return `${project.reference} ${project.title}`
    if (unit) return nameOf(unit)
    if (area) return language === 'en' ? area.titleEn : area.title
    return place?.name ?? ''
  }
}
