import { useTexts } from '../../../../../lib/i18n.ts'
import { Checkbox } from '../../../../../ui/checkbox.tsx'
import { Alert } from '../../../../../ui/library.ts'
import type { MapShape } from '../../../../../ui/map/engine.ts'
import { PlaceDrawing } from '../../../../../ui/map/place-drawing.tsx'
import { RadioField } from '../../../../../ui/radio-field.tsx'
import { TextField } from '../../../../../ui/text-field.tsx'
import type { ProjectFormApi } from './form-api.ts'
import { placeKinds } from './project-draft.ts'

type Props = {
  form: ProjectFormApi
  /** What else lies there. */
  beside: readonly MapShape[]
}

/** Where it is: drawn, in words, or everywhere. What is found in words can be drawn too, and is then found by metres. */
export function PlaceFields({ form, beside }: Props) {
  const t = useTexts('projectForm')
  const { placeKind, sketch, kept, isExact } = form.value
  const maps = useTexts('maps')
  const drawn = sketch.points.length > 0 || kept !== null
  return (
    <fieldset className="f-project-form__group">
      <legend className="f-project-form__legend">{t('place')}</legend>
      <RadioField
        label={t('place.kind')}
        inline
        name="placeKind"
        value={placeKind}
        error={form.problems['place.kind']}
        choices={placeKinds.map((value) => ({ value, label: t(`place.${value}`) }))}
        onChange={(value) => form.change({ placeKind: placeKinds.find((one) => one === value) ?? 'drawn' })}
      />
      {placeKind === 'everywhere' ? null : (
        <>
          <TextField
            label={t(`place.text.${placeKind}`)}
            hint={t(`place.text.${placeKind}.hint`)}
            length="medium"
            optional={placeKind === 'drawn'}
            {...form.field('placeText')}
            error={form.problems['place.text']}
          />
          {kept && sketch.points.length === 0 ? <Alert data-color="info">{maps('tooComplex')}</Alert> : null}
          <PlaceDrawing
            label={t('place.map')}
            sketch={sketch}
            shapes={beside}
            onChange={(next) => form.change({ sketch: next })}
            error={form.problems['place.geometry']}
          />
          {drawn ? (
            <Checkbox
              label={t('place.exact')}
              checked={isExact}
              onChange={(on) => form.change({ isExact: on })}
            />
          ) : null}
        </>
      )}
    </fieldset>
  )
}
