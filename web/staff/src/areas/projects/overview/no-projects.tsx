import { Link } from '@tanstack/react-router'
import { useTexts } from '../../../../../lib/i18n.ts'
import { EmptyState } from '../../../../../ui/empty-state.tsx'
import { isNarrowed, type ProjectFilters } from '../filters.ts'

/** Why nothing is shown, and what to do about it. */
export function NoProjects({ filters }: { filters: ProjectFilters }) {
  const t = useTexts('projects')
  if (isNarrowed(filters))
    return <EmptyState title={t('empty.narrowed')}>{t('empty.narrowed.do')}</EmptyState>
  return (
    <EmptyState title={t('empty.title')} action={<Link to="/projects/new">{t('add')}</Link>}>
      {t('empty.do')}
    </EmptyState>
  )
}
