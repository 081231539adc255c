import { useLanguage, useTexts } from '../../../../../lib/i18n.ts'
import { Checkbox } from '../../../../../ui/checkbox.tsx'
import { TextArea } from '../../../../../ui/text-area.tsx'
import { TextField } from '../../../../../ui/text-field.tsx'
import type { OfferRow } from './offer-rows.ts'

type Fields = Pick<OfferRow, 'isChosen' | 'title' | 'request' | 'dueOn' | 'days'>
type Props = {
  row: OfferRow
  unit: string
  /** Titles of what it waits for. */
  after: readonly string[]
  problems: {
    title: string | undefined
    request: string | undefined
    dueOn: string | undefined
    days: string | undefined
  }
  onChange: (change: Partial<Fields>) => void
}

/** One unit to ask or not; when it is asked, what and until when. */
export function OfferRowFields({ row, unit, after, problems, onChange }: Props) {
  const t = useTexts('case')
  const plans = useTexts('plan')
  const language = useLanguage()
  const { plan } = row
  const why =
    row.why === 'template'
      ? plans('offer.from', { templates: plan?.from.join(', ') ?? '' })
      : row.why === 'added'
        ? t('offer.why.added')
        : t(`offer.why.${row.why}`, { area: row.title })
  const prepare = language === 'en' ? plan?.prepareEn : plan?.prepare
  return (
    <li className="f-offer__row" data-chosen={row.isChosen || undefined}>
      <Checkbox
        label={
          <>
            <strong>{unit}</strong>
            <span className="f-offer__why">{why}</span>
          </>
        }
        checked={row.isChosen}
        onChange={(isChosen) => onChange({ isChosen })}
      />
      {row.isChosen ? (
        <div className="f-offer__fields">
          {after.length > 0 || prepare ? (
            <p className="f-case__quiet">
              {after.length > 0 ? `${plans('offer.after', { parts: after.join(', ') })}. ` : null}
              {prepare ? plans('offer.prepare', { what: prepare }) : null}
            </p>
          ) : null}
          <div className="f-form__pair">
            <TextField
              label={t('offer.title')}
              name={`title ${row.key}`}
              value={row.title}
              error={problems.title}
              onChange={(title) => onChange({ title })}
            />
            <TextField
              label={t('offer.dueOn')}
              optional
              type="date"
              length="short"
              name={`dueOn ${row.key}`}
              value={row.dueOn}
              error={problems.dueOn}
              onChange={(dueOn) => onChange({ dueOn })}
            />
            {plan ? (
              <TextField
                label={plans('offer.days')}
                hint={plans('offer.days.hint', { days: plans('days', { count: plan.days.likely }) })}
                optional
                type="number"
                inputMode="numeric"
                length="short"
                name={`days ${row.key}`}
                value={row.days}
                error={problems.days}
                onChange={(days) => onChange({ days })}
              />
            ) : null}
          </div>
          <TextArea
            label={t('offer.request')}
            optional
            rows={2}
            limit={2000}
            name={`request ${row.key}`}
            value={row.request}
            error={problems.request}
            onChange={(request) => onChange({ request })}
          />
        </div>
      ) : null}
    </li>
  )
}
