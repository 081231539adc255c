import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useLanguage, useTexts } from '../../../../../lib/i18n.ts'
import { Checkbox } from '../../../../../ui/checkbox.tsx'
import './plan.css'
import { type FittingTemplate, fittingTemplatesQuery, type PlanDraft } from './queries.ts'

const FIRST = 3

type Props = {
  caseId: string
  chosen: readonly string[]
  /** What the chosen ones make together. */
  plan: PlanDraft | undefined
  onChange: (chosen: string[]) => void
}

/** The plan templates to begin from: those that fit the case first, the others when asked for. */
export function OfferTemplates({ caseId, chosen, plan, onChange }: Props) {
  const t = useTexts('plan')
  const templates = useQuery(fittingTemplatesQuery(caseId)).data
  const [isWhole, setIsWhole] = useState(false)
  if (!templates || templates.length === 0) return null
  const fitting = templates.filter(({ fits }) => fits > 0).length
  const shown = isWhole
    ? templates
    : templates.filter(({ id }, at) => at < Math.min(FIRST, Math.max(1, fitting)) || chosen.includes(id))
  return (
    <fieldset className="f-plan-choice">
      <legend className="ds-label">{t('offer.templates')}</legend>
      <p className="f-case__quiet">{t('offer.templates.hint')}</p>
      {shown.map((template) => (
        <Checkbox
          key={template.id}
          label={<Template template={template} />}
          checked={chosen.includes(template.id)}
          onChange={(isChosen) =>
            onChange(isChosen ? [...chosen, template.id] : chosen.filter((id) => id !== template.id))
          }
        />
      ))}
      <p className="f-plan-choice__more">
        {shown.length < templates.length ? (
          <button type="button" className="ds-link" onClick={() => setIsWhole(true)}>
            {t('offer.templates.more', { count: templates.length })}
          </button>
        ) : null}
        <Link to="/plan-templates" className="ds-link">
          {t('offer.templates.manage')}
        </Link>
      </p>
      {plan ? <Remarks plan={plan} /> : null}
    </fieldset>
  )
}

function Template({ template }: { template: FittingTemplate }) {
  const t = useTexts('plan')
  const language = useLanguage()
  const isEnglish = language === 'en'
  return (
    <>
      {isEnglish ? template.titleEn : template.title}
      <span className="f-offer__why">
        {t('offer.templates.steps', { count: template.steps })}
        {'. '}
        {isEnglish ? template.descriptionEn : template.description}
      </span>
    </>
  )
}

/** What of the templates is not among the rows, and why. */
function Remarks({ plan: { leftOut, notTogether } }: { plan: PlanDraft }) {
  const t = useTexts('plan')
  const titles = (because: 'taken' | 'nobody') =>
    leftOut.flatMap((one) => (one.because === because ? one.title : [])).join(', ')
  return (
    <output className="f-plan-choice__remarks">
      {titles('taken') ? <span>{t('offer.taken', { parts: titles('taken') })}</span> : null}
      {titles('nobody') ? <span>{t('offer.nobody', { parts: titles('nobody') })}</span> : null}
      {notTogether.map(({ title, needs }) => (
        <span key={`${title} ${needs}`}>{t('offer.notTogether', { part: title, needs })}</span>
      ))}
    </output>
  )
}
