import { useQuery } from '@tanstack/react-query'
import { useForm } from '../../../../../lib/form.ts'
import { useLanguage, useTexts } from '../../../../../lib/i18n.ts'
import { useSession } from '../../../../../lib/session.ts'
import { showToast } from '../../../../../lib/toasts.ts'
import { FormFoot } from '../../../../../ui/form-foot.tsx'
import { Heading } from '../../../../../ui/library.ts'
import { RadioField } from '../../../../../ui/radio-field.tsx'
import { SelectField } from '../../../../../ui/select-field.tsx'
import { TextField } from '../../../../../ui/text-field.tsx'
import { areasQuery } from '../queries.ts'
import { type Synonym, type SynonymBody, saveSynonym, staleAfterWords } from './queries.ts'
import { TrialBox } from './trial-box.tsx'

type Props = { synonym: Synonym | null; onClose: () => void }
type Draft = { phrase: string; kind: string; means: string; area: string }

/** A phrase, and what it means or the area that it leads to; tried on a question before it is kept. */
export function SynonymForm({ synonym, onClose }: Props) {
  const t = useTexts('searchWords')
  const isEnglish = useLanguage() === 'en'
  const { member } = useSession()
  const areas = useQuery(areasQuery).data ?? []
  const form = useForm<Draft, void>({
    draft: { form: `synonym.${synonym?.id ?? 'new'}`, memberId: member.id },
    initial: {
      phrase: synonym?.phrase ?? '',
      kind: synonym?.area ? 'area' : 'word',
      means: synonym?.means ?? '',
      area: synonym?.area?.code ?? '',
    },
    send: (value, intention) => saveSynonym(synonym, bodyOf(value), intention),
    invalidates: () => staleAfterWords,
    onDone() {
      showToast({ tone: 'good', message: t('saved') })
      onClose()
    },
  })
  const { value } = form
  const options = areas
    .filter(({ active }) => active)
    .map((area) => ({ value: area.code, label: isEnglish ? area.titleEn : area.title }))
  return (
    <div className="f-words__write">
      <form {...form.props} className="f-form">
        <Heading level={3} data-size="2xs">
          {synonym ? t('form.change', { phrase: synonym.phrase }) : t('synonyms.new')}
        </Heading>
        <TextField
          label={t('form.phrase')}
          hint={t('form.phrase.hint')}
          length="medium"
          {...form.field('phrase')}
        />
        <RadioField
          label={t('form.kind')}
          choices={[
            { value: 'word', label: t('form.kind.word') },
            { value: 'area', label: t('form.kind.area') },
          ]}
          {...form.field('kind')}
        />
        {value.kind === 'word' ? (
          <TextField
            label={t('form.means')}
            hint={t('form.means.hint')}
            length="medium"
            {...form.field('means')}
          />
        ) : (
          <SelectField
            label={t('form.area')}
            placeholder={t('form.area.choose')}
            options={options}
            {...form.field('area')}
          />
        )}
        <FormFoot form={form} submit={t('form.save')} onCancel={onClose} />
      </form>
      <TrialBox synonym={bodyOf(value)} insteadOf={synonym?.id ?? null} />
    </div>
  )
}

function bodyOf({ phrase, kind, means, area }: Draft): SynonymBody {
  return kind === 'word'
    ? { phrase, means: means || null, area: null }
    : { phrase, means: null, area: area || null }
}
