import { useTexts } from '../../../../lib/i18n.ts'
import type { ProjectRow } from './queries.ts'

/** Where it is, in a few words. */
export function usePlaceWords(): (place: Pick<ProjectRow['place'], 'kind' | 'text'>) => string {
  const t = useTexts('projects')
  return ({ kind, text }) => text || t(kind === 'everywhere' ? 'place.everywhere' : 'place.drawn')
}
