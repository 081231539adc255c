import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { isApiError } from '../../../../../lib/api-error.ts'
import { useTexts } from '../../../../../lib/i18n.ts'
import { EmptyState } from '../../../../../ui/empty-state.tsx'
import { ErrorState } from '../../../../../ui/error-state.tsx'
import { PageHeader } from '../../../../../ui/page-header.tsx'
import { Skeletons } from '../../../../../ui/skeletons.tsx'
import { type Project, projectQuery } from '../queries.ts'
import type { Picker as FindsColleague } from './form-api.ts'
import { draftOf } from './project-draft.ts'
import { ProjectForm } from './project-form.tsx'

type Props = { Picker: FindsColleague; notFound: ReactNode }

/** Changes a project. */
export function EditProjectPage({ Picker, notFound }: Props) {
  const { projectId } = useParams({ strict: false })
  const found = useQuery(projectQuery(projectId ?? ''))
  if (found.data) return <Edit key={found.data.id} project={found.data} Picker={Picker} />
  if (isApiError(found.error, 404) || isApiError(found.error, 400)) return notFound
  if (found.error) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />
  return <Skeletons kind="page" />
}

function Edit({ project, Picker }: { project: Project; Picker: FindsColleague }) {
  const t = useTexts('projectForm')
  // As it was when one began to change it: what others do meanwhile is told of when one saves.
  const [begun] = useState(project)
  const mayChange = begun.may.change && begun.phase !== 'done' && begun.phase !== 'stopped'
  return (
    <>
      <PageHeader
        title={t('edit', { title: begun.title })}
        above={
          <Link to="/projects/$projectId" params={{ projectId: begun.id }} className="ds-link">
            {begun.reference}
          </Link>
        }
      />
      {mayChange ? (
        <ProjectForm project={begun} initial={draftOf(begun)} Picker={Picker} />
      ) : (
        <EmptyState title={t('mayNot')}>{t('mayNot.text')}</EmptyState>
      )}
    </>
  )
}
