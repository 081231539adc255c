import { useNavigate, useSearch } from '@tanstack/react-router'
import { CasesRoom } from '../../areas/cases/register/cases-room.tsx'
import { useIsLeaving } from './use-is-leaving.ts'

export function CasesPage() {
  const filters = useSearch({ from: '/shell/cases' })
  const navigate = useNavigate({ from: '/cases' })
  const isLeaving = useIsLeaving()
  return (
    <CasesRoom
      filters={filters}
      onFilters={(search) => {
        if (!isLeaving()) void navigate({ search, replace: true, resetScroll: false })
      }}
    />
  )
}
