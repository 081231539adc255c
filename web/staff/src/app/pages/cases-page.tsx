import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTexts } from '../../../../lib/i18n.ts'
import { PageHeader } from '../../../../ui/page-header.tsx'
import { CasesRoom } from '../../areas/cases/register/cases-room.tsx'

export function CasesPage() {
  const t = useTexts('cases')
  const filters = useSearch({ from: '/shell/cases' })
  const navigate = useNavigate({ from: '/cases' })
  return (
    <>
      <PageHeader title={t('title')} />
      <CasesRoom
        filters={filters}
        onFilters={(search) => void navigate({ search, replace: true, resetScroll: false })}
      />
    </>
  )
}
