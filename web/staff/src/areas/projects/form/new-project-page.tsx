import { useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTexts } from '../../../../../lib/i18n.ts'
import { useSession } from '../../../../../lib/session.ts'
import { ErrorState } from '../../../../../ui/error-state.tsx'
import { PageHeader } from '../../../../../ui/page-header.tsx'
import { Skeletons } from '../../../../../ui/skeletons.tsx'
import { originQuery } from '../queries.ts'
import type { Picker as FindsColleague } from './form-api.ts'
import { newProjectDraft, type ProjectDraft } from './project-draft.ts'
import { ProjectForm } from './project-form.tsx'
import { readOrigin } from './read-origin.ts'

type Props = { Picker: FindsColleague }

/** Adds a project, empty or as what came out of a case. */
export function NewProjectPage({ Picker }: Props) {
  const { case: caseId } = readOrigin(useSearch({ strict: false }))
  return caseId ? (
    <FromCase caseId={caseId} Picker={Picker} />
  ) : (
    <New start={{}} caseId={null} Picker={Picker} />
  )
}

function FromCase({ caseId, Picker }: Props & { caseId: string }) {
  const found = useQuery(originQuery(caseId))
  if (found.error) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />
  if (!found.data) return <Skeletons kind="page" />
  const { of, point } = found.data
  const start: Partial<ProjectDraft> = {
    title: of.title,
    areaIds: of.areas.map(({ id }) => id),
    companies: of.company ? [{ id: of.company.id, name: of.company.name }] : [],
    // What few may read of the case isn't shown to all through the project, until somebody says so.
    ...(of.visibility === 'open' ? {} : { visibility: 'draft' }),
    ...(point ? { sketch: { shape: 'point', points: [point] } } : {}),
    ...(of.place ? { placeKind: 'address', placeText: of.place } : {}),
  }
  return <New start={start} caseId={caseId} number={of.number} Picker={Picker} />
}

type NewProps = Props & { start: Partial<ProjectDraft>; caseId: string | null; number?: string }

function New({ start, caseId, number, Picker }: NewProps) {
  const t = useTexts('projectForm')
  const { member, units } = useSession()
  const [initial] = useState(() =>
    newProjectDraft({ ...start, unitId: units[0]?.id ?? '', contactId: member.id }),
  )
  return (
    <>
      <PageHeader
        title={t('new')}
        lead={number ? t('new.fromCase', { number }) : t('new.lead')}
        above={
          <Link to="/projects" className="ds-link">
            {t('back')}
          </Link>
        }
      />
      <ProjectForm project={null} initial={initial} fromCaseId={caseId} Picker={Picker} />
    </>
  )
}
