import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useRef } from 'react'
import { useForm } from '../../../../../lib/form.ts'
import { useTexts } from '../../../../../lib/i18n.ts'
import { useSession } from '../../../../../lib/session.ts'
import { showToast } from '../../../../../lib/toasts.ts'
import { FormFoot } from '../../../../../ui/form-foot.tsx'
import { Alert, Button } from '../../../../../ui/library.ts'
import { addProject, changeProject, type Project, projectQuery, staleAfterProject } from '../queries.ts'
import type { Picker as FindsColleague } from './form-api.ts'
import { MeetsOthers } from './meets-others.tsx'
import { MoreFields } from './more-fields.tsx'
import { PeriodFields } from './period-fields.tsx'
import { PlaceFields } from './place-fields.tsx'
import { type ProjectDraft, planOf } from './project-draft.ts'
import { useMeets } from './use-meets.ts'
import { WhatFields } from './what-fields.tsx'
import './project-form.css'

type Props = {
  /** The one that is changed; null for a new one. */
  project: Project | null
  initial: ProjectDraft
  /** The case that it comes out of. */
  fromCaseId?: string | null
  /** Finds a colleague: from the part of the house that knows them. */
  Picker: FindsColleague
}

/** A project in one form: what, when and where at once, the rest under "More". */
export function ProjectForm({ project, initial, fromCaseId = null, Picker }: Props) {
  const t = useTexts('projectForm')
  const cache = useQueryClient()
  const navigate = useNavigate()
  const { member } = useSession()
  // What is sent anew at once is sent on what has just been read.
  const seen = useRef(project)
  const form = useForm<ProjectDraft, string>({
    draft: {
      form: `project.${project ? `${project.id}.${project.version}` : `new.${fromCaseId ?? ''}`}`,
      memberId: member.id,
    },
    initial,
    async send(draft, intention) {
      const plan = planOf(draft)
      const { current } = seen
      if (!current) return (await addProject({ ...plan, fromCaseId }, intention)).id
      await changeProject(current, { ...plan, why: draft.why }, intention)
      return current.id
    },
    invalidates: () => staleAfterProject,
    onDone(projectId) {
      showToast({ tone: 'good', message: t(project ? 'saved' : 'added') })
      void navigate({ to: '/projects/$projectId', params: { projectId } })
    },
  })

  const meets = useMeets(form.value, { projectId: project?.id ?? null, fromCaseId })

  async function saveAnyway(id: string): Promise<void> {
    seen.current = await cache.fetchQuery({ ...projectQuery(id), staleTime: 0 })
    form.props.ref.current?.requestSubmit()
  }
  const back = () =>
    project
      ? void navigate({ to: '/projects/$projectId', params: { projectId: project.id } })
      : void navigate({ to: '/projects' })

  return (
    <form className="f-form f-project-form" {...form.props}>
      {form.isStale && project ? (
        <Alert data-color="warning" role="alert">
          <p>{t('stale')}</p>
          <Button variant="secondary" onClick={() => void saveAnyway(project.id)}>
            {t('stale.save')}
          </Button>
        </Alert>
      ) : null}
      <div className="f-project-form__main">
        <WhatFields form={form} />
        <PeriodFields form={form} />
        <PlaceFields form={form} beside={meets.shapes} />
        <MoreFields
          form={form}
          project={project}
          isOpen={project !== null || fromCaseId !== null}
          Picker={Picker}
        />
      </div>
      <MeetsOthers meets={meets} />
      <FormFoot form={form} submit={t(project ? 'submit.edit' : 'submit.new')} onCancel={back} />
    </form>
  )
}
