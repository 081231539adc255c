import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTexts } from '../../../../../lib/i18n.ts'
import { EmptyState } from '../../../../../ui/empty-state.tsx'
import { ErrorState } from '../../../../../ui/error-state.tsx'
import { Button } from '../../../../../ui/library.ts'
import { PageHeader } from '../../../../../ui/page-header.tsx'
import { Skeletons } from '../../../../../ui/skeletons.tsx'
import { type PlanTemplate, planTemplatesQuery } from './queries.ts'
import { TemplateCard } from './template-card.tsx'
import { TemplateForm } from './template-form.tsx'
import './plan-templates.css'

/** The plans of what comes again: read by all, written by pilots and administrators. */
export function PlanTemplatesPage() {
  const t = useTexts('plan')
  const templates = useQuery(planTemplatesQuery)
  const [writing, write] = useState<PlanTemplate | 'new' | null>(null)
  const all = templates.data?.items
  const retired = all?.filter(({ retiredAt }) => retiredAt !== null) ?? []
  const listOf = (some: readonly PlanTemplate[]) => (
    <ul className="f-templates">
      {some.map((template) => (
        <TemplateCard key={template.id} template={template} onChange={() => write(template)} />
      ))}
    </ul>
  )
  if (writing) {
    const template = writing === 'new' ? null : writing
    return <TemplateForm key={template?.id ?? 'new'} template={template} onClose={() => write(null)} />
  }
  return (
    <>
      <PageHeader
        title={t('templates.title')}
        lead={t('templates.lead')}
        actions={
          templates.data?.may.write ? (
            <Button onClick={() => write('new')}>{t('templates.new')}</Button>
          ) : null
        }
      />
      {templates.error ? (
        <ErrorState error={templates.error} onRetry={() => void templates.refetch()} />
      ) : all === undefined ? (
        <Skeletons kind="rows" count={4} />
      ) : all.length === 0 ? (
        <EmptyState title={t('templates.empty')}>{t('templates.lead')}</EmptyState>
      ) : (
        listOf(all.filter(({ retiredAt }) => retiredAt === null))
      )}
      {retired.length > 0 ? (
        <details>
          <summary>{t('templates.retired', { count: retired.length })}</summary>
          {listOf(retired)}
        </details>
      ) : null}
    </>
  )
}
