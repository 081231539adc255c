import { PaperclipIcon, TrashIcon } from '@navikt/aksel-icons'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { formatFileSize } from '../../../../../lib/file-size.ts'
import { useLanguage, useTexts } from '../../../../../lib/i18n.ts'
import { sendFile } from '../../../../../lib/send-file.ts'
import { useUploads } from '../../../../../lib/use-uploads.ts'
import { ConfirmWithUndo } from '../../../../../ui/confirm-with-undo.tsx'
import { ErrorState } from '../../../../../ui/error-state.tsx'
import { FilePicker } from '../../../../../ui/file-picker.tsx'
import { Skeletons } from '../../../../../ui/skeletons.tsx'
import { UploadList } from '../../../../../ui/upload-list.tsx'
import { fileAddress, filesPath, filesQuery, type ProjectFile, removeFile } from './files-api.ts'
import './files.css'

type Props = { projectId: string; mayChange: boolean }

/** Plans, drawings and decisions: each to fetch, and to add for whoever may change the project. */
export function ProjectFiles({ projectId, mayChange }: Props) {
  const t = useTexts('projects')
  const cache = useQueryClient()
  const found = useQuery(filesQuery(projectId))
  const refresh = () => cache.invalidateQueries({ queryKey: filesQuery(projectId).queryKey })
  const uploads = useUploads(refresh)

  function take(files: readonly File[]): void {
    const path = filesPath(projectId)
    if (files.length > 0) void uploads.add(files, (file) => sendFile({ path, ...file }))
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- files can be dropped here; the button does the same
    <section
      aria-labelledby="project-files"
      className="f-project-docs"
      onDragOver={(event) => mayChange && event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        if (mayChange) take([...event.dataTransfer.files])
      }}
    >
      <h2 id="project-files">{t('docs')}</h2>
      {found.error ? <ErrorState error={found.error} onRetry={() => void found.refetch()} /> : null}
      {found.isPending ? <Skeletons count={1} /> : null}
      {found.data?.length === 0 ? <p>{t('docs.none')}</p> : null}
      {found.data && found.data.length > 0 ? (
        <ul aria-labelledby="project-files">
          {found.data.map((file) => (
            <Row key={file.id} file={file} mayRemove={mayChange} refresh={refresh} />
          ))}
        </ul>
      ) : null}
      {mayChange ? (
        <>
          <UploadList files={uploads.files} onDrop={uploads.drop} />
          <FilePicker onChoose={take} />
        </>
      ) : null}
    </section>
  )
}

type RowProps = { file: ProjectFile; mayRemove: boolean; refresh: () => Promise<unknown> }

function Row({ file: { id, name, size, by, isStopped }, mayRemove, refresh }: RowProps) {
  const t = useTexts('projects')
  const language = useLanguage()
  return (
    <li>
      {isStopped ? (
        <strong>{name}</strong>
      ) : (
        <a href={fileAddress(id)} download={name}>
          <PaperclipIcon aria-hidden />
          {name}
        </a>
      )}
      <span className="f-project-docs__quiet">
        {formatFileSize(size, language)} · {by.name}
      </span>
      {isStopped ? <span className="f-project-docs__stopped">{t('docs.stopped')}</span> : null}
      {mayRemove ? (
        <ConfirmWithUndo
          variant="tertiary"
          aria-label={t('docs.remove', { name })}
          question={{ ask: t('docs.ask', { name }), yes: t('docs.yes') }}
          run={() => removeFile(id, crypto.randomUUID()).then(refresh)}
          done={t('docs.removed', { name })}
        >
          <TrashIcon aria-hidden />
        </ConfirmWithUndo>
      ) : null}
    </li>
  )
}
