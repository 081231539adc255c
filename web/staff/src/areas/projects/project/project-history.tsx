import { useQuery } from '@tanstack/react-query'
import { useTexts } from '../../../../../lib/i18n.ts'
import { ErrorState } from '../../../../../ui/error-state.tsx'
import { Skeletons } from '../../../../../ui/skeletons.tsx'
import { Timeline } from '../../../../../ui/timeline.tsx'
import { type ProjectEvent, projectHistoryQuery } from '../queries.ts'

const happenings = ['added', 'changed', 'confirmed', 'ended', 'resumed', 'imported'] as const
const parts = [
  'title',
  'purpose',
  'unitId',
  'contactId',
  'phase',
  'period',
  'place',
  'areaIds',
  'companyIds',
  'partners',
  'budgetFrame',
  'visibility',
  'impact',
  'links',
] as const

/** What has been done with it, the latest first. */
export function ProjectHistory({ projectId }: { projectId: string }) {
  const t = useTexts('projects')
  const found = useQuery(projectHistoryQuery(projectId))
  const wordsOf = useHappening()
  return (
    <div>
      <h2>{t('history')}</h2>
      {found.data ? (
        <Timeline
          label={t('history')}
          items={found.data.map((event) => ({
            id: event.id,
            at: event.at,
            who: event.by?.name ?? t('history.program'),
            what: wordsOf(event),
            ...(event.why ? { body: event.why } : {}),
          }))}
        />
      ) : found.error ? (
        <ErrorState error={found.error} onRetry={() => void found.refetch()} />
      ) : (
        <Skeletons count={3} />
      )}
    </div>
  )
}

function useHappening(): (event: ProjectEvent) => string {
  const t = useTexts('projects')
  return ({ name, fields, phase }) => {
    const what = happenings.find((one) => `project.${one}` === name)
    if (!what) return t('history.other')
    if (what === 'ended') return t(phase === 'stopped' ? 'history.stopped' : 'history.done')
    if (what !== 'changed') return t(`history.${what}`)
    const changed = parts.filter((part) => fields.includes(part)).map((part) => t(`field.${part}`))
    return changed.length > 0 ? t('history.changedWhat', { what: changed.join(', ') }) : t('history.changed')
  }
}
