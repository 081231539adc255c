import { UploadIcon } from '@navikt/aksel-icons'
import { useRef } from 'react'
import { useTexts } from '../lib/i18n.ts'
import { Button } from './library.ts'

/** The button that chooses files, several at a time. The same ones can be chosen again. */
export function FilePicker({ onChoose }: { onChoose: (files: readonly File[]) => void }) {
  const t = useTexts('ui')
  const input = useRef<HTMLInputElement>(null)
  return (
    <div>
      <input
        ref={input}
        type="file"
        multiple
        className="ds-sr-only"
        tabIndex={-1}
        aria-label={t('files.choose')}
        onChange={({ target }) => {
          const chosen = [...(target.files ?? [])]
          target.value = ''
          if (chosen.length > 0) onChoose(chosen)
        }}
      />
      <Button variant="secondary" onClick={() => input.current?.click()}>
        <UploadIcon aria-hidden />
        {t('files.choose')}
      </Button>
    </div>
  )
}
