import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { isApiError } from '../../../../../lib/api-error.ts'
import { useForm } from '../../../../../lib/form.ts'
import { useTexts } from '../../../../../lib/i18n.ts'
import { useSession } from '../../../../../lib/session.ts'
import { showToast } from '../../../../../lib/toasts.ts'
import { Checkbox } from '../../../../../ui/checkbox.tsx'
import { ErrorState } from '../../../../../ui/error-state.tsx'
import { FormFoot } from '../../../../../ui/form-foot.tsx'
import { Alert, Button } from '../../../../../ui/library.ts'
import { PageHeader } from '../../../../../ui/page-header.tsx'
import { Skeletons } from '../../../../../ui/skeletons.tsx'
import { TextArea } from '../../../../../ui/text-area.tsx'
import { TextField } from '../../../../../ui/text-field.tsx'
import { areasQuery, unitsQuery } from '../queries.ts'
import { type PlanTemplate, planTemplatesQuery, saveTemplate } from './queries.ts'
import { StepFields } from './step-fields.tsx'
import {
  bodyOf,
  draftOf,
  moved,
  newStep,
  type StepDraft,
  type TemplateDraft,
  without,
} from './template-draft.ts'

type Props = { template: PlanTemplate | null; onClose: () => void }

/** A template as it is written: what it is called, its steps, and what they wait for. */
export function TemplateForm(props: Props) {
  const areas = useQuery(areasQuery)
  const units = useQuery(unitsQuery)
  const error = areas.error ?? units.error
  if (areas.data && units.data) return <Form {...props} areas={areas.data} units={units.data} />
  return error ? <ErrorState error={error} /> : <Skeletons kind="rows" count={4} />
}

type FormProps = Props & {
  areas: Parameters<typeof StepFields>[0]['areas']
  units: Parameters<typeof StepFields>[0]['units']
}

function Form({ template, onClose, areas, units }: FormProps) {
  const t = useTexts('plan')
  const cache = useQueryClient()
  const { member } = useSession()
  const [seen, see] = useState(template)
  const form = useForm<TemplateDraft, void>({
    draft: { form: `plan-template.${template?.id ?? 'new'}.${template?.version ?? 0}`, memberId: member.id },
    initial: draftOf(template),
    send: (draft, intention) => saveTemplate(seen, bodyOf(draft), intention),
    invalidates: () => [['plan-templates'], ['case']],
    onDone() {
      showToast({ tone: 'good', message: t('form.saved') })
      onClose()
    },
  })
  const { steps } = form.value
  const change = (key: string, patch: Partial<StepDraft>) =>
    form.change({ steps: steps.map((step) => (step.key === key ? { ...step, ...patch } : step)) })

  async function saveAnyway(): Promise<void> {
    const { items } = await cache.fetchQuery({ ...planTemplatesQuery, staleTime: 0 })
    see(items.find(({ id }) => id === template?.id) ?? null)
  }
  const taken =
    isApiError(form.error) && form.error.code === 'planTemplate.titleTaken'
      ? form.error.problem?.detail
      : undefined
  return (
    <>
      <PageHeader
        title={template ? t('form.title.change', { title: template.title }) : t('form.title.new')}
      />
      <form className="f-form f-template-form" {...form.props}>
        {form.isStale ? (
          <Alert data-color="warning" role="alert">
            <p>{t('form.stale')}</p>
            <Button variant="secondary" onClick={() => void saveAnyway()}>
              {t('form.stale.save')}
            </Button>
          </Alert>
        ) : null}
        <div className="f-template-form__pair">
          <TextField
            label={t('form.name')}
            {...form.field('title')}
            error={form.problems['title'] ?? taken}
          />
          <TextField label={t('form.nameEn')} {...form.field('titleEn')} />
          <TextArea label={t('form.description')} optional rows={2} {...form.field('description')} />
          <TextArea label={t('form.descriptionEn')} optional rows={2} {...form.field('descriptionEn')} />
        </div>
        <Checkbox
          label={t('form.public')}
          checked={form.value.isPublic}
          onChange={(isPublic) => form.change({ isPublic })}
        />
        <h2>{t('form.steps')}</h2>
        <ol className="f-template-form__steps">
          {steps.map((step, at) => (
            <StepFields
              key={step.key}
              nth={at + 1}
              step={step}
              others={steps.filter(({ key }) => key !== step.key)}
              areas={areas}
              units={units}
              problems={problemsAt(form.problems, at)}
              onChange={(patch) => change(step.key, patch)}
              {...(at > 0 ? { onUp: () => form.change({ steps: moved(steps, at, -1) }) } : {})}
              {...(at < steps.length - 1
                ? { onDown: () => form.change({ steps: moved(steps, at, 1) }) }
                : {})}
              {...(steps.length > 1
                ? { onRemove: () => form.change({ steps: without(steps, step.key) }) }
                : {})}
            />
          ))}
        </ol>
        <div>
          <Button variant="secondary" onClick={() => form.change({ steps: [...steps, newStep()] })}>
            {t('form.step.add')}
          </Button>
        </div>
        <FormFoot form={form} submit={t('form.submit')} onCancel={onClose} />
      </form>
    </>
  )
}

/** The messages of one step, by field. */
function problemsAt(problems: Readonly<Record<string, string>>, nth: number): Record<string, string> {
  const start = `steps.${nth}.`
  return Object.fromEntries(
    Object.entries(problems).flatMap(([path, message]) =>
      path.startsWith(start) ? [[path.slice(start.length).split('.')[0] ?? '', message]] : [],
    ),
  )
}
