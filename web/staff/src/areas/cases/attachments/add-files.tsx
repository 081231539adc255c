import { UploadIcon } from '@navikt/aksel-icons'
import { useId, useRef, useState } from 'react'
import { useTexts } from '../../../../../lib/i18n.ts'
import { Checkbox } from '../../../../../ui/checkbox.tsx'
import { Button } from '../../../../../ui/library.ts'
import { useUploads } from './use-uploads.ts'

/** Chooses files, says who will see them, and shows how it goes. */
export function AddFiles({ caseId }: { caseId: string }) {
  const t = useTexts('case')
  const ui = useTexts('ui')
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [isShown, setShown] = useState(false)
  const uploads = useUploads(caseId)

  function take(list: FileList | null): void {
    const chosen = [...(list ?? [])]
    if (input.current) input.current.value = ''
    if (chosen.length > 0) void uploads.add(chosen, isShown)
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- files can be dropped here; the button does the same
    <section
      className="f-files__add"
      aria-labelledby={`${id}-title`}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        take(event.dataTransfer.files)
      }}
    >
      <h2 id={`${id}-title`}>{t('files.add')}</h2>
      <p className="f-case__quiet">{t('files.kinds')}</p>
      <Checkbox label={t('files.show')} checked={isShown} onChange={setShown} />
      <div>
        <input
          ref={input}
          id={id}
          type="file"
          multiple
          className="ds-sr-only"
          tabIndex={-1}
          aria-label={t('files.choose')}
          onChange={({ target }) => take(target.files)}
        />
        <Button variant="secondary" onClick={() => input.current?.click()}>
          <UploadIcon aria-hidden />
          {t('files.choose')}
        </Button>
      </div>
      <ul className="f-files__uploads" aria-live="polite">
        {uploads.files.map(({ id: key, file, share, error }) => (
          <li key={key} data-refused={error !== null || undefined}>
            <span className="f-files__name">{file.name}</span>
            {error === null ? (
              <progress aria-label={t('files.sending', { name: file.name })} value={share} max={1} />
            ) : (
              <>
                <span className="f-files__error">{error}</span>
                <Button variant="tertiary" onClick={() => uploads.drop(key)}>
                  {ui('close')}
                </Button>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
