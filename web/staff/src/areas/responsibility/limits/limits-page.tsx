import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLanguage, useTexts } from '../../../../../lib/i18n.ts'
import { Button } from '../../../../../ui/library.ts'
import { PageHeader } from '../../../../../ui/page-header.tsx'
import { LimitDialog } from './limit-dialog.tsx'
import { LimitTable } from './limit-table.tsx'
import { type Limit, limitsQuery } from './queries.ts'
import './limits.css'

/** What the law says of time, where, and how sure we are of it. */
export function LimitsPage() {
  const t = useTexts('deadlines')
  const language = useLanguage()
  const limits = useQuery(limitsQuery)
  const [onlyDoubtful, only] = useState(false)
  const [looking, look] = useState<Limit | null>(null)
  const all = limits.data?.items
  const doubtful = all?.filter(({ now }) => now && now.doubts.length > 0)
  return (
    <>
      <PageHeader
        title={t('limits.title')}
        lead={t('limits.lead')}
        actions={
          doubtful && doubtful.length > 0 ? (
            <Button variant="secondary" aria-pressed={onlyDoubtful} onClick={() => only(!onlyDoubtful)}>
              {onlyDoubtful ? t('limits.all') : t('limits.only', { count: doubtful.length })}
            </Button>
          ) : null
        }
      />
      <LimitTable
        limits={onlyDoubtful ? doubtful : all}
        mayChange={limits.data?.may.change ?? false}
        error={limits.error}
        onRetry={() => void limits.refetch()}
        onLook={look}
      />
      {looking ? (
        <LimitDialog
          code={looking.code}
          title={language === 'en' ? looking.titleEn : looking.title}
          onClose={() => look(null)}
        />
      ) : null}
    </>
  )
}
