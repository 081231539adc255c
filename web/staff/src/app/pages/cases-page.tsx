import { useNavigate, useSearch } from '@tanstack/react-router'
import { CasesRoom } from '../../areas/cases/register/cases-room.tsx'

export function CasesPage() {
  const filters = useSearch({ from: '/shell/cases' })
  const navigate = useNavigate({ from: '/cases' })
  return (
    <CasesRoom
      filters={filters}
      onFilters={(search) => void navigate({ search, replace: true, resetScroll: false })}
    />
  )
}
