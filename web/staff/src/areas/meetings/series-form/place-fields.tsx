import { useTexts } from '../../../../../lib/i18n.ts'
import { TextField } from '../../../../../ui/text-field.tsx'
import type { SeriesFormApi } from './form-api.ts'

/** Where it meets, in a room and from afar. */
export function PlaceFields({ form }: { form: SeriesFormApi }) {
  const t = useTexts('meetings')
  return (
    <div className="f-series-form__pair">
      <TextField label={t('form.place')} optional {...form.field('place')} />
      <TextField
        label={t('form.link')}
        hint={t('form.link.hint')}
        type="url"
        optional
        {...form.field('link')}
      />
    </div>
  )
}
