import { useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { useTexts } from '../../../../../lib/i18n.ts'
import { sendFile } from '../../../../../lib/send-file.ts'
import { useUploads } from '../../../../../lib/use-uploads.ts'
import { Checkbox } from '../../../../../ui/checkbox.tsx'
import { FilePicker } from '../../../../../ui/file-picker.tsx'
import { UploadList } from '../../../../../ui/upload-list.tsx'
import { staleAfter } from '../case-keys.ts'

/** Chooses files, says who will see them, and shows how it goes. */
export function AddFiles({ caseId }: { caseId: string }) {
  const t = useTexts('case')
  const ui = useTexts('ui')
  const id = useId()
  const cache = useQueryClient()
  const [isShown, setShown] = useState(false)
  const uploads = useUploads(() =>
    Promise.all(staleAfter(caseId).map((queryKey) => cache.invalidateQueries({ queryKey }))),
  )

  function take(chosen: readonly File[]): void {
    const to = { path: `/cases/${caseId}/attachments`, fields: { shownToCompany: String(isShown) } }
    if (chosen.length > 0) void uploads.add(chosen, (file) => sendFile({ ...to, ...file }))
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- files can be dropped here; the button does the same
    <section
      className="f-files__add"
      aria-labelledby={`${id}-title`}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        take([...event.dataTransfer.files])
      }}
    >
      <h2 id={`${id}-title`}>{t('files.add')}</h2>
      <p className="f-case__quiet">{ui('files.kinds')}</p>
      <Checkbox label={t('files.show')} checked={isShown} onChange={setShown} />
      <FilePicker onChoose={take} />
      <UploadList files={uploads.files} onDrop={uploads.drop} />
    </section>
  )
}
