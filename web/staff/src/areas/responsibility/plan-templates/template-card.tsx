import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useLanguage, useNameOf, useTexts } from '../../../../../lib/i18n.ts'
import { ConfirmWithUndo } from '../../../../../ui/confirm-with-undo.tsx'
import { DateText } from '../../../../../ui/date-text.tsx'
import { Button } from '../../../../../ui/library.ts'
import { StatusTag } from '../../../../../ui/status-tag.tsx'
import { type PlanTemplate, restoreTemplate, retireTemplate, type TemplateStep } from './queries.ts'

/** A template with its steps in order, whom each would ask today and what it waits for. */
export function TemplateCard({ template, onChange }: { template: PlanTemplate; onChange: () => void }) {
  const t = useTexts('plan')
  const language = useLanguage()
  const cache = useQueryClient()
  const { id, version, may, steps } = template
  const isEnglish = language === 'en'
  const title = isEnglish ? template.titleEn : template.title
  const titleOf = (step: TemplateStep) => (isEnglish ? step.titleEn : step.title)
  // The list is read anew after each of them, also when it failed because somebody else was quicker.
  const then = async (act: Promise<unknown>) => {
    try {
      await act
    } finally {
      await cache.invalidateQueries({ queryKey: ['plan-templates'] })
    }
  }
  return (
    <li className="f-template" data-retired={template.retiredAt ? true : undefined}>
      <div className="f-template__head">
        <h2>{title}</h2>
        {template.isPublic ? <StatusTag tone="active">{t('templates.public')}</StatusTag> : null}
      </div>
      <p>{isEnglish ? template.descriptionEn : template.description}</p>
      <ol>
        {steps.map((step) => (
          <Step
            key={`${step.area.id} ${step.unit?.id}`}
            step={step}
            title={titleOf(step)}
            after={step.needs.flatMap((needed) => steps[needed] ?? []).map(titleOf)}
          />
        ))}
      </ol>
      <p className="f-template__quiet">
        {t('templates.changedBy', { name: template.changedBy.name })}, <DateText value={template.changedAt} />
      </p>
      <div className="f-form__buttons">
        {may.change ? (
          <Button variant="tertiary" aria-label={t('templates.change.about', { title })} onClick={onChange}>
            {t('templates.change')}
          </Button>
        ) : null}
        {may.retire ? (
          <ConfirmWithUndo
            variant="tertiary"
            aria-label={t('templates.retire.about', { title })}
            run={() => then(retireTemplate(id, version))}
            undo={() => then(restoreTemplate(id, version + 1))}
            done={t('templates.retire.done')}
          >
            {t('templates.retire')}
          </ConfirmWithUndo>
        ) : null}
        {may.restore ? (
          <ConfirmWithUndo
            variant="tertiary"
            aria-label={t('templates.restore.about', { title })}
            run={() => then(restoreTemplate(id, version))}
            undo={() => then(retireTemplate(id, version + 1))}
            done={t('templates.restore.done')}
          >
            {t('templates.restore')}
          </ConfirmWithUndo>
        ) : null}
      </div>
    </li>
  )
}

type StepProps = { step: TemplateStep; title: string; after: readonly string[] }

function Step({ step, title, after }: StepProps) {
  const t = useTexts('plan')
  const nameOf = useNameOf()
  const language = useLanguage()
  const days = step.days ?? step.usualDays
  const area = language === 'en' ? step.area.titleEn : step.area.title
  return (
    <li>
      <strong>{title}</strong>
      <span className="f-template__quiet">
        <Link to="/map/$code" params={{ code: step.area.code }}>
          {area}
        </Link>
        {'. '}
        {step.asks ? t('templates.asks', { unit: nameOf(step.asks) }) : t('templates.asksNobody', { area })}
        {days ? `. ${t('days', { count: days })}` : null}
        {after.length > 0 ? `. ${t('lane.after', { parts: after.join(', ') })}` : null}
      </span>
    </li>
  )
}
