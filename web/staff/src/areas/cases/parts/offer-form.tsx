import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useForm } from '../../../../../lib/form.ts'
import { useNameOf, useTexts } from '../../../../../lib/i18n.ts'
import { useSession } from '../../../../../lib/session.ts'
import { ErrorState } from '../../../../../ui/error-state.tsx'
import { FormFoot } from '../../../../../ui/form-foot.tsx'
import { Skeletons } from '../../../../../ui/skeletons.tsx'
import { unitsQuery } from '../lookups.ts'
import { OfferTemplates } from '../plan/offer-templates.tsx'
import { planDraftQuery } from '../plan/queries.ts'
import type { Proposal, Unit } from '../shapes.ts'
import { OfferRowFields } from './offer-row-fields.tsx'
import { type AddedRow, newParts, type OfferDraft, offerRows, titlesBefore } from './offer-rows.ts'
import { offerParts, proposalsQuery } from './queries.ts'
import { useTaskFocus } from './use-task-focus.ts'

type Props = {
  caseId: string
  /** A unit to begin with, and what to ask it: after another one has declined. */
  first?: AddedRow | undefined
  onDone: () => void
  onCancel: () => void
}

/** Which units to ask, from what the responsibility map proposes. */
export function OfferForm(props: Props) {
  const proposals = useQuery(proposalsQuery(props.caseId))
  const units = useQuery(unitsQuery)
  const error = proposals.error ?? units.error
  if (proposals.data && units.data) return <Form {...props} proposals={proposals.data} units={units.data} />
  return error ? <ErrorState error={error} /> : <Skeletons kind="rows" count={3} />
}

type FormProps = Props & { proposals: readonly Proposal[]; units: readonly Unit[] }

function Form({ caseId, first, onDone, onCancel, proposals, units }: FormProps) {
  const t = useTexts('case')
  const nameOf = useNameOf()
  const { member } = useSession()
  const offer = offerParts(caseId)
  const cache = useQueryClient()
  const planIn = ({ templates }: OfferDraft) =>
    templates.length > 0 ? cache.getQueryData(planDraftQuery(caseId, templates).queryKey) : undefined
  const nothing: OfferDraft = {
    changes: {},
    added: first ? [first] : [],
    templates: [],
  }
  const form = useForm<OfferDraft, unknown>({
    draft: { form: `case.${caseId}.offering${first ? `.${first.unitId}` : ''}`, memberId: member.id },
    initial: nothing,
    send: (draft, intention) => offer.send(newParts(offerRows(proposals, draft, planIn(draft))), intention),
    invalidates: offer.invalidates,
    onDone,
  })
  const { templates } = form.value
  const drafted = useQuery(planDraftQuery(caseId, templates)).data
  const plan = templates.length > 0 ? drafted : undefined
  const rows = offerRows(proposals, form.value, plan)
  const whole = useTaskFocus<HTMLDivElement>('case-parts')
  const chosen = rows.filter(({ isChosen }) => isChosen)
  const nameOfUnit = (id: string) => {
    const unit = units.find((each) => each.id === id)
    return unit ? nameOf(unit) : ''
  }

  function add(unitId: string): void {
    const key = `added ${unitId} ${form.value.added.length}`
    form.change({ added: [...form.value.added, { key, unitId, title: '', areaId: null, insteadOf: null }] })
  }

  return (
    <div ref={whole}>
      <form className="f-form f-offer" {...form.props}>
        {first ? null : (
          <OfferTemplates
            caseId={caseId}
            chosen={templates}
            plan={plan}
            onChange={(chosenNow) => form.change({ templates: chosenNow })}
          />
        )}
        {rows.length === 0 ? <p className="f-case__quiet">{t('offer.none')}</p> : null}
        <ul className="f-offer__rows">
          {rows.map((row) => (
            <OfferRowFields
              key={row.key}
              row={row}
              unit={nameOfUnit(row.unitId)}
              after={titlesBefore(rows, row)}
              problems={problemsAt(form.problems, chosen.indexOf(row))}
              onChange={(change) =>
                form.change({
                  changes: {
                    ...form.value.changes,
                    [row.key]: { ...form.value.changes[row.key], ...change },
                  },
                })
              }
            />
          ))}
        </ul>
        <div className="f-field">
          <label className="ds-label" htmlFor={`${caseId}-add`}>
            {t('offer.add')}
          </label>
          <select
            id={`${caseId}-add`}
            className="ds-input f-offer__add"
            value=""
            onChange={({ target }) => target.value && add(target.value)}
          >
            <option value="">{t('offer.add.choose')}</option>
            {units
              .filter(({ active }) => active)
              .map((unit) => (
                <option key={unit.id} value={unit.id}>
                  {nameOf(unit)}
                </option>
              ))}
          </select>
        </div>
        <p className="f-case__quiet">{t('offer.lead')}</p>
        <FormFoot form={form} submit={t('offer.submit', { count: chosen.length })} onCancel={onCancel} />
      </form>
    </div>
  )
}

/** The messages of one part among those that were sent. */
function problemsAt(problems: Readonly<Record<string, string>>, nth: number) {
  const at = (name: string) => problems[`parts.${nth}.${name}`]
  return { title: at('title'), request: at('request'), dueOn: at('dueOn'), days: at('days') }
}
