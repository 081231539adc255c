import { useState } from 'react'
import { contentOf } from '../../../../../lib/file-content.ts'
import { useTexts } from '../../../../../lib/i18n.ts'
import { showToast } from '../../../../../lib/toasts.ts'
import { useWrite } from '../../../../../lib/use-write.ts'
import { ErrorState } from '../../../../../ui/error-state.tsx'
import { FileField } from '../../../../../ui/file-field.tsx'
import { Button } from '../../../../../ui/library.ts'
import { TextArea } from '../../../../../ui/text-area.tsx'
import { PeoplePlan } from './people-plan.tsx'
import {
  importPeople,
  type PeoplePreview,
  type PeopleSource,
  previewPeople,
  staleAfterMember,
} from './queries.ts'

const COLUMNS = ['name', 'email', 'title', 'phone', 'unit', 'unitRole', 'roles'] as const

/** Several colleagues at once, from rows of a spreadsheet: what would happen first, then that. */
export function PeopleImport() {
  const t = useTexts('peopleFile')
  const [text, write] = useState('')
  const [file, setFile] = useState<PeopleSource | null>(null)
  const [shown, show] = useState<{ of: PeopleSource; preview: PeoplePreview } | null>(null)
  const source: PeopleSource | null = file ?? (text.trim() ? { kind: 'text', text } : null)
  const preview = useWrite<PeopleSource, PeoplePreview>({
    call: previewPeople,
    onDone: (found, of) => show({ of, preview: found }),
  })
  const apply = useWrite<{ source: PeopleSource; fingerprint: string }, { added: number; changed: number }>({
    call: importPeople,
    invalidates: () => [...staleAfterMember, ['setup'], ['coverage']],
    onDone(counts) {
      showToast({ tone: 'good', message: t('done', counts) })
      show(null)
      write('')
      setFile(null)
    },
  })
  const isCurrent = shown !== null && JSON.stringify(shown.of) === JSON.stringify(source)

  return (
    <div className="f-form f-people-import">
      <p className="f-members__lead">{t('lead')}</p>
      <TextArea
        label={t('rows')}
        hint={t('rowsHint')}
        name="rows"
        rows={6}
        value={text}
        error={undefined}
        onChange={write}
        below={
          text === '' ? (
            <Button
              variant="tertiary"
              onClick={() => write(`${COLUMNS.map((column) => t(`column.${column}`)).join('\t')}\n`)}
            >
              {t('template')}
            </Button>
          ) : null
        }
      />
      <FileField
        label={t('file')}
        hint={t('fileHint')}
        optional
        error={undefined}
        accept=".xlsx,.csv,.txt"
        onChoose={(chosen) =>
          void (chosen
            ? contentOf(chosen).then((content) => setFile({ kind: 'file', content }))
            : setFile(null))
        }
      />
      <Button
        variant={isCurrent && shown.preview.mayImport ? 'secondary' : 'primary'}
        disabled={source === null}
        loading={preview.isPending}
        onClick={() => {
          apply.reset()
          if (source) preview.mutate(source)
        }}
      >
        {shown ? t('again') : t('preview')}
      </Button>
      {preview.error ? <ErrorState error={preview.error} /> : null}
      {apply.error ? <ErrorState error={apply.error} /> : null}
      {shown && !preview.error ? <PeoplePlan preview={shown.preview} /> : null}
      {isCurrent && shown.preview.mayImport ? (
        <Button
          loading={apply.isPending}
          onClick={() => apply.mutate({ source: shown.of, fingerprint: shown.preview.fingerprint })}
        >
          {t('apply', { count: shown.preview.people.length })}
        </Button>
      ) : null}
    </div>
  )
}
