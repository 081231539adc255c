import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { isApiError } from '../../../../lib/api-error.ts'
import { useForm } from '../../../../lib/form.ts'
import { useTexts } from '../../../../lib/i18n.ts'
import { useSession } from '../../../../lib/session.ts'
import { showToast } from '../../../../lib/toasts.ts'
import { EmptyState } from '../../../../ui/empty-state.tsx'
import { ErrorState } from '../../../../ui/error-state.tsx'
import { FormFoot } from '../../../../ui/form-foot.tsx'
import { PageHeader } from '../../../../ui/page-header.tsx'
import { Skeletons } from '../../../../ui/skeletons.tsx'
import { changeVisit, staleAfterVisit, type Visit, visitQuery } from './queries.ts'
import { StaleNote } from './stale-note.tsx'
import { draftOf, editOf } from './visit-draft.ts'
import { VisitFields } from './visit-fields.tsx'
import './inspections.css'

/** Changes a planned visit. */
export function EditVisitPage() {
  const { visitId = '' } = useParams({ strict: false })
  const found = useQuery(visitQuery(visitId))
  if (isApiError(found.error, 404)) throw found.error
  if (found.data) return <Edit key={found.data.id} visit={found.data} />
  if (found.error) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />
  return <Skeletons kind="page" />
}

function Edit({ visit }: { visit: Visit }) {
  const t = useTexts('inspections')
  // As it was when one began to change it: what others do meanwhile is told of when one saves.
  const [begun] = useState(visit)
  return (
    <>
      <PageHeader
        title={t('edit.title')}
        above={
          <Link to="/inspections/$visitId" params={{ visitId: begun.id }} className="ds-link">
            {begun.subject}
          </Link>
        }
      />
      {begun.may.change ? (
        <EditForm visit={begun} latest={visit.version} />
      ) : (
        <EmptyState title={t('edit.mayNot')}>{t('edit.mayNot.text')}</EmptyState>
      )}
    </>
  )
}

function EditForm({ visit, latest }: { visit: Visit; latest: number }) {
  const t = useTexts('inspections')
  const navigate = useNavigate()
  const [initial] = useState(() => draftOf(visit))
  const back = () => void navigate({ to: '/inspections/$visitId', params: { visitId: visit.id } })
  const form = useForm({
    draft: { form: `visit.edit.${visit.id}.${visit.version}`, memberId: useSession().member.id },
    initial,
    send: (draft, intention): ReturnType<typeof changeVisit> => {
      // Once it has been said that others changed it, what is sent once more is sent on top of that.
      const version = form.isStale ? latest : visit.version
      return changeVisit({ id: visit.id, version }, editOf(draft, initial), intention)
    },
    invalidates: () => staleAfterVisit,
    onDone() {
      showToast({ tone: 'good', message: t('edit.done') })
      back()
    },
  })
  return (
    <form className="f-form f-visits__form" {...form.props}>
      <p className="f-visits__lead">
        <span className="f-visits__quiet">{t('form.company')}</span> <strong>{visit.company.name}</strong>
      </p>
      {visit.joint ? <p className="f-visits__lead">{t('edit.joint')}</p> : null}
      <VisitFields
        form={form}
        units={[{ ...visit.unit, nameEn: visit.unit.name }]}
        inspector={visit.inspector}
        without={visit.joint?.parties.map((party) => party.visitId) ?? []}
      />
      <StaleNote form={form}>
        <p>{t('edit.stale')}</p>
      </StaleNote>
      <FormFoot form={form} submit={t('edit.send')} onCancel={back} />
    </form>
  )
}
