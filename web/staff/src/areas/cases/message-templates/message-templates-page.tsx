import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTexts } from '../../../../../lib/i18n.ts'
import { ErrorState } from '../../../../../ui/error-state.tsx'
import { Button } from '../../../../../ui/library.ts'
import { PageHeader } from '../../../../../ui/page-header.tsx'
import { Skeletons } from '../../../../../ui/skeletons.tsx'
import { type Kind, type MessageTemplate, messageTemplatesQuery } from './queries.ts'
import { TemplateCard } from './template-card.tsx'
import { TemplateDialog } from './template-dialog.tsx'
import './message-templates.css'

const kinds: readonly Kind[] = ['message', 'note']

/** The templates for messages and notes, apart: read by all, written by units for themselves and by few for all. */
export function MessageTemplatesPage() {
  const t = useTexts('messageTemplates')
  const found = useQuery(messageTemplatesQuery)
  const [writing, write] = useState<MessageTemplate | 'new' | null>(null)
  const all = found.data?.items ?? []
  const may = found.data?.may
  const mayWrite = may !== undefined && (may.writeForAll || may.writeForUnits.length > 0)
  const retired = all.filter(({ retiredAt }) => retiredAt !== null)
  const listOf = (some: readonly MessageTemplate[]) => (
    <ul className="f-message-templates">
      {some.map((template) => (
        <TemplateCard key={template.id} template={template} onChange={() => write(template)} />
      ))}
    </ul>
  )
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={mayWrite ? <Button onClick={() => write('new')}>{t('new')}</Button> : null}
      />
      {found.error ? (
        <ErrorState error={found.error} onRetry={() => void found.refetch()} />
      ) : found.data === undefined ? (
        <Skeletons kind="rows" count={4} />
      ) : (
        kinds.map((kind) => {
          const used = all.filter((one) => one.kind === kind && one.retiredAt === null)
          return (
            <section key={kind} aria-labelledby={`templates-${kind}`} className="f-message-templates__kind">
              <h2 id={`templates-${kind}`}>{t(`kind.${kind}`)}</h2>
              {used.length > 0 ? listOf(used) : <p>{t(`none.${kind}`)}</p>}
            </section>
          )
        })
      )}
      {retired.length > 0 ? (
        <details>
          <summary>{t('retired', { count: retired.length })}</summary>
          {listOf(retired)}
        </details>
      ) : null}
      {writing && may ? (
        <TemplateDialog template={writing === 'new' ? null : writing} may={may} onClose={() => write(null)} />
      ) : null}
    </>
  )
}
