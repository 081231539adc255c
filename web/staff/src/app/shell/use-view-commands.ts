import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTexts } from '../../../../lib/i18n.ts'
import type { Command } from '../../../../ui/command-palette.tsx'
import { addressOf } from '../../areas/cases/views/open-view.ts'
import { viewsQuery } from '../../areas/cases/views/queries.ts'

/** The saved views of the case list, as places to go to. */
export function useViewCommands(): readonly Command[] {
  const t = useTexts('web')
  const navigate = useNavigate()
  const views = useQuery(viewsQuery).data ?? []
  return views.map((view) => ({
    id: `view-${view.id}`,
    label: view.name,
    ...(view.may.change ? {} : { detail: view.owner.name }),
    group: t('palette.views'),
    run: () => void navigate({ to: '/cases', search: addressOf(view) }),
  }))
}
