import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useNameOf, useTexts } from '../../../../../../lib/i18n.ts'
import { DataTable } from '../../../../../../ui/data-table.tsx'
import { EmptyState } from '../../../../../../ui/empty-state.tsx'
import { Button } from '../../../../../../ui/library.ts'
import { PageHeader } from '../../../../../../ui/page-header.tsx'
import { unitsQuery } from '../../lookups.ts'
import { GoalDialog } from './goal-dialog.tsx'
import { type Goal, goalsQuery } from './queries.ts'
import './goals.css'

/** What the municipality has set itself, and the units that have set themselves something else. */
export function GoalsPage() {
  const t = useTexts('deadlines')
  const goals = useQuery(goalsQuery)
  const [editing, edit] = useState<Goal | null>(null)
  const mayChange = goals.data?.may.change ?? false
  return (
    <>
      <PageHeader title={t('goals.title')} lead={t('goals.lead')} />
      <DataTable
        caption={t('goals.title')}
        rows={goals.data?.items}
        keyOf={({ kind }) => kind}
        error={goals.error}
        onRetry={() => void goals.refetch()}
        empty={<EmptyState title={t('goals.title')} />}
        columns={[
          { id: 'goal', header: t('goals.goal'), cell: ({ kind }) => <strong>{t(`goal.${kind}`)}</strong> },
          { id: 'days', header: t('goals.days'), cell: ({ days }) => days, narrow: true },
          { id: 'own', header: t('goals.own'), cell: (goal) => <OwnGoals goal={goal} /> },
          ...(mayChange
            ? [
                {
                  id: 'edit',
                  header: t('goals.edit'),
                  phone: 'bare' as const,
                  narrow: true,
                  cell: (goal: Goal) => (
                    <Button
                      variant="secondary"
                      aria-label={t('goals.editOf', { what: t(`goal.${goal.kind}`) })}
                      onClick={() => edit(goal)}
                    >
                      {t('goals.edit')}
                    </Button>
                  ),
                },
              ]
            : []),
        ]}
      />
      {editing ? <GoalDialog goal={editing} onClose={() => edit(null)} /> : null}
    </>
  )
}

function OwnGoals({ goal }: { goal: Goal }) {
  const t = useTexts('deadlines')
  const nameOf = useNameOf()
  const units = useQuery(unitsQuery).data ?? []
  if (goal.ofUnits.length === 0) return t('goals.own.none')
  return goal.ofUnits
    .map(({ unitId, days }) => {
      const unit = units.find(({ id }) => id === unitId)
      return t('goals.own.one', { unit: unit ? nameOf(unit) : '', count: days })
    })
    .join(', ')
}
