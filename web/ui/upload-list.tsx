import { useTexts } from '../lib/i18n.ts'
import type { Uploading } from '../lib/use-uploads.ts'
import { Button } from './library.ts'
import './upload-list.css'

type Props = { files: readonly Uploading[]; onDrop: (id: string) => void }

/** Files on their way, and those that were refused with the reason. */
export function UploadList({ files, onDrop }: Props) {
  const t = useTexts('ui')
  return (
    <ul className="f-uploads" aria-live="polite">
      {files.map(({ id, file, share, error }) => (
        <li key={id} data-refused={error !== null || undefined}>
          <span>{file.name}</span>
          {error === null ? (
            <progress aria-label={t('files.sending', { name: file.name })} value={share} max={1} />
          ) : (
            <>
              <span className="f-uploads__error">{error}</span>
              <Button variant="tertiary" onClick={() => onDrop(id)}>
                {t('close')}
              </Button>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}
