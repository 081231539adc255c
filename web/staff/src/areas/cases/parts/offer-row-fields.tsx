import { useTexts } from '../../../../../lib/i18n.ts'
import { Checkbox } from '../../../../../ui/checkbox.tsx'
import { TextArea } from '../../../../../ui/text-area.tsx'
import { TextField } from '../../../../../ui/text-field.tsx'
import type { OfferRow } from './offer-rows.ts'

type Fields = Pick<OfferRow, 'isChosen' | 'title' | 'request' | 'dueOn'>
type Props = {
  row: OfferRow
  unit: string
  problems: { title: string | undefined; request: string | undefined; dueOn: string | undefined }
  onChange: (change: Partial<Fields>) => void
}

/** One unit to ask or not; when it is asked, what and until when. */
export function OfferRowFields({ row, unit, problems, onChange }: Props) {
  const t = useTexts('case')
  return (
    <li className="f-offer__row" data-chosen={row.isChosen || undefined}>
      <Checkbox
        label={
          <>
            <strong>{unit}</strong>
            <span className="f-offer__why">
              {row.why === 'added' ? t('offer.why.added') : t(`offer.why.${row.why}`, { area: row.title })}
            </span>
          </>
        }
        checked={row.isChosen}
        onChange={(isChosen) => onChange({ isChosen })}
      />
      {row.isChosen ? (
        <div className="f-offer__fields">
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
