import { useQuery } from '@tanstack/react-query'
import { useNameOf, useTexts } from '../../../../../lib/i18n.ts'
import { Checkbox } from '../../../../../ui/checkbox.tsx'
import { filesQuery } from '../attachments/queries.ts'
import { partsQuery } from '../parts/queries.ts'
import type { CaseView } from '../shapes.ts'
import { type AskDraft, toggled } from './ask-draft.ts'

type Props = { of: CaseView; draft: AskDraft; onChange: (part: Partial<AskDraft>) => void }

/** What they see besides the question. Nothing is ticked beforehand, and internal notes are not here at all. */
export function ShownFields({ of, draft, onChange }: Props) {
  const t = useTexts('referrals')
  const nameOf = useNameOf()
  const files = useQuery(filesQuery(of.id)).data ?? []
  const parts = (useQuery(partsQuery(of.id)).data ?? []).filter(({ answer }) => answer !== null)
  const { attachmentIds, answersOfPartIds } = draft
  return (
    <fieldset className="f-referral-show">
      <legend className="ds-label">{t('show')}</legend>
      <p className="f-field__hint">{t('show.never')}</p>
      <Checkbox
        label={t('show.title', { title: of.title })}
        checked={draft.showTitle}
        onChange={(showTitle) => onChange({ showTitle })}
      />
      <Checkbox
        label={t('show.question')}
        checked={draft.showQuestion}
        onChange={(showQuestion) => onChange({ showQuestion })}
      />
      {of.place ? (
        <Checkbox
          label={t('show.place', { place: of.place })}
          checked={draft.showPlace}
          onChange={(showPlace) => onChange({ showPlace })}
        />
      ) : null}
      {files.map(({ id, name }) => (
        <Checkbox
          key={id}
          label={t('show.file', { name })}
          checked={attachmentIds.includes(id)}
          onChange={() => onChange({ attachmentIds: toggled(attachmentIds, id) })}
        />
      ))}
      {parts.map(({ id, title, unit }) => (
        <Checkbox
          key={id}
          label={t('show.answer', { unit: nameOf(unit), title })}
          checked={answersOfPartIds.includes(id)}
          onChange={() => onChange({ answersOfPartIds: toggled(answersOfPartIds, id) })}
        />
      ))}
    </fieldset>
  )
}
