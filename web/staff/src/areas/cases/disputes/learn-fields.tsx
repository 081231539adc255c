import type { useForm } from '../../../../../lib/form.ts'
import { useNameOf, useTexts } from '../../../../../lib/i18n.ts'
import { Checkbox } from '../../../../../ui/checkbox.tsx'
import { SelectField } from '../../../../../ui/select-field.tsx'
import { TextArea } from '../../../../../ui/text-area.tsx'
import { TextField } from '../../../../../ui/text-field.tsx'
import type { Unit } from '../shapes.ts'
import type { Dispute } from './queries.ts'
import type { ResolutionDraft } from './resolution-draft.ts'

type Props = {
  form: Pick<ReturnType<typeof useForm<ResolutionDraft, unknown>>, 'value' | 'change' | 'problems'>
  dispute: Dispute
  units: readonly Unit[]
}

/** What the organisation learns: who does what at the seam, and whether the map should be another. */
export function LearnFields({ form, dispute, units }: Props) {
  const t = useTexts('disputes')
  const nameOf = useNameOf()
  const { note, map } = form.value
  const ofDispute = dispute.units.map((unit) => ({ value: unit.id, label: nameOf(unit) }))
  const active = units.filter((unit) => unit.active).map((unit) => ({ value: unit.id, label: nameOf(unit) }))
  const changeNote = (change: Partial<ResolutionDraft['note']>) =>
    form.change({ note: { ...note, ...change } })
  const changeMap = (change: Partial<ResolutionDraft['map']>) => form.change({ map: { ...map, ...change } })
  const at = (name: string) => ({ name, error: form.problems[name] })
  return (
    <fieldset className="f-dispute__choice">
      <legend>{t('resolve.learn')}</legend>
      <Checkbox
        label={t('resolve.note')}
        checked={note.wanted}
        onChange={(wanted) => changeNote({ wanted })}
      />
      {note.wanted ? (
        <div className="f-dispute__more">
          <SelectField
            {...at('boundaryNote.unitId')}
            label={t('boundary.unit')}
            options={ofDispute}
            value={note.unitId}
            onChange={(unitId) => changeNote({ unitId })}
          />
          <SelectField
            {...at('boundaryNote.otherUnitId')}
            label={t('boundary.other')}
            options={active}
            value={note.otherUnitId}
            onChange={(otherUnitId) => changeNote({ otherUnitId })}
          />
          <TextArea
            {...at('boundaryNote.body')}
            label={t('boundary.body')}
            hint={t('boundary.body.hint')}
            rows={3}
            limit={4000}
            value={note.body}
            onChange={(body) => changeNote({ body })}
          />
          <TextArea
            {...at('boundaryNote.example')}
            label={t('boundary.exampleField')}
            optional
            rows={2}
            limit={4000}
            value={note.example}
            onChange={(example) => changeNote({ example })}
          />
        </div>
      ) : null}
      <Checkbox label={t('resolve.map')} checked={map.wanted} onChange={(wanted) => changeMap({ wanted })} />
      {map.wanted ? (
        <div className="f-dispute__more">
          <p className="f-case__quiet">{t('proposal.lead')}</p>
          <SelectField
            {...at('mapChange.unitId')}
            label={t('proposal.unit')}
            placeholder={t('resolve.unit.choose')}
            options={active}
            value={map.unitId}
            onChange={(unitId) => changeMap({ unitId })}
          />
          <TextField
            {...at('mapChange.fromOn')}
            label={t('proposal.from')}
            type="date"
            length="short"
            value={map.fromOn}
            onChange={(fromOn) => changeMap({ fromOn })}
          />
          <TextArea
            {...at('mapChange.reason')}
            label={t('proposal.reason')}
            rows={3}
            limit={2000}
            value={map.reason}
            onChange={(reason) => changeMap({ reason })}
          />
        </div>
      ) : null}
    </fieldset>
  )
}
