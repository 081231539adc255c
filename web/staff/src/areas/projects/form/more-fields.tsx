import { useTexts } from '../../../../../lib/i18n.ts'
import { Checkbox } from '../../../../../ui/checkbox.tsx'
import { RadioField } from '../../../../../ui/radio-field.tsx'
import { TextArea } from '../../../../../ui/text-area.tsx'
import { TextField } from '../../../../../ui/text-field.tsx'
import { visibilities } from '../filters.ts'
import type { Project } from '../queries.ts'
import { AreaField } from './area-field.tsx'
import { CompaniesField } from './companies-field.tsx'
import { ContactField } from './contact-field.tsx'
import type { Picker as FindsColleague, ProjectFormApi } from './form-api.ts'
import { LinkRows } from './link-rows.tsx'
import { PartnerRows } from './partner-rows.tsx'
import { impacts } from './project-draft.ts'

const MOST_PURPOSE = 4000

type Props = { form: ProjectFormApi; project: Project | null; isOpen: boolean; Picker: FindsColleague }

/** What can wait: folded away for a new project, open where something may be filled in already. */
export function MoreFields({ form, project, isOpen, Picker }: Props) {
  const t = useTexts('projectForm')
  const { impact } = form.value
  return (
    <details className="f-project-form__more" open={isOpen || undefined}>
      <summary>
        {t('more')} <span className="f-project-form__quiet">{t('more.what')}</span>
      </summary>
      <div className="f-project-form__fields">
        <TextArea label={t('purpose')} rows={3} optional limit={MOST_PURPOSE} {...form.field('purpose')} />
        <ContactField form={form} known={project?.contact ?? null} Picker={Picker} />
        <div className="f-project-form__pair">
          <TextField
            label={t('earliest')}
            hint={t('earliest.hint')}
            type="date"
            length="short"
            optional
            {...form.field('earliest')}
            error={form.problems['period.earliest']}
          />
          <TextField
            label={t('latest')}
            hint={t('latest.hint')}
            type="date"
            length="short"
            optional
            {...form.field('latest')}
            error={form.problems['period.latest']}
          />
        </div>
        <VisibilityField form={form} project={project} />
        <fieldset className="f-radios" data-inline>
          <legend className="ds-label">{t('impact')}</legend>
          <div className="f-radios__choices">
            {impacts.map((one) => (
              <Checkbox
                key={one}
                label={t(`impact.${one}`)}
                checked={impact.includes(one)}
                onChange={(on) =>
                  form.change({ impact: on ? [...impact, one] : impact.filter((each) => each !== one) })
                }
              />
            ))}
          </div>
        </fieldset>
        <AreaField form={form} />
        <CompaniesField form={form} />
        <PartnerRows form={form} />
        <TextField
          label={t('budget')}
          hint={t('budget.hint')}
          inputMode="numeric"
          length="short"
          optional
          {...form.field('budgetFrame')}
        />
        <LinkRows form={form} />
      </div>
    </details>
  )
}

/** Who may see it. What has been shown doesn't become a draft again, and what was public needs a reason not to be. */
function VisibilityField({ form, project }: Pick<Props, 'form' | 'project'>) {
  const t = useTexts('projectForm')
  const shared = useTexts('projects')
  const was = project?.visibility ?? 'draft'
  const choices = visibilities.filter((one) => one !== 'draft' || was === 'draft')
  return (
    <>
      <RadioField
        label={t('visibility')}
        choices={choices.map((value) => ({
          value,
          label: shared(`visibility.${value}`),
          hint: t(`visibility.${value}.hint`),
        }))}
        {...form.field('visibility')}
      />
      {was === 'public' && form.value.visibility !== 'public' ? (
        <TextField label={t('visibility.why')} {...form.field('why')} />
      ) : null}
    </>
  )
}
