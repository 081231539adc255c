import { PaperclipIcon } from '@navikt/aksel-icons'
import { useQuery } from '@tanstack/react-query'
import { formatFileSize } from '../../../../../lib/file-size.ts'
import { useLanguage, useTexts } from '../../../../../lib/i18n.ts'
import { DateText } from '../../../../../ui/date-text.tsx'
import { EmptyState } from '../../../../../ui/empty-state.tsx'
import { ErrorState } from '../../../../../ui/error-state.tsx'
import { Skeletons } from '../../../../../ui/skeletons.tsx'
import { StatusTag } from '../../../../../ui/status-tag.tsx'
import type { CaseFile, CaseView } from '../shapes.ts'
import { AddFiles } from './add-files.tsx'
import { FilePicture } from './file-picture.tsx'
import { fileAddress, filesQuery } from './queries.ts'
import './files.css'

/** The files of a case, and who sees them. */
export function FilesSection({ of }: { of: CaseView }) {
  const t = useTexts('case')
  const files = useQuery(filesQuery(of.id))
  return (
    <>
      {files.data === undefined ? (
        files.error ? (
          <ErrorState error={files.error} onRetry={() => void files.refetch()} />
        ) : (
          <Skeletons kind="rows" count={3} />
        )
      ) : files.data.length === 0 ? (
        <EmptyState title={t('files.empty')}>
          {t(of.may.addFiles ? 'files.empty.do' : 'files.empty.wait')}
        </EmptyState>
      ) : (
        <ul className="f-files">
          {files.data.map((file) => (
            <FileRow key={file.id} file={file} />
          ))}
        </ul>
      )}
      {of.may.addFiles ? <AddFiles caseId={of.id} /> : null}
    </>
  )
}

function FileRow({ file }: { file: CaseFile }) {
  const t = useTexts('case')
  const language = useLanguage()
  return (
    <li className="f-files__file">
      {file.preview === 'made' ? <FilePicture file={file} /> : <PaperclipIcon aria-hidden />}
      <div>
        {file.scan === 'stopped' ? (
          <strong className="f-files__name">{file.name}</strong>
        ) : (
          <a href={fileAddress(file.id)} download={file.name}>
            {file.name}
          </a>
        )}
        <p className="f-case__quiet">
          {formatFileSize(file.size, language)} ·{' '}
          {file.fromCompany ? t('files.fromCompany') : (file.uploadedBy ?? t('files.unknown'))} ·{' '}
          <DateText value={file.at} time />
          {file.scan === 'waiting' ? ` · ${t('files.scan.waiting')}` : null}
        </p>
        {file.scan === 'stopped' ? <p className="f-files__error">{t('files.scan.stopped')}</p> : null}
      </div>
      <StatusTag tone={file.shownToCompany || file.fromCompany ? 'active' : 'ended'} plain>
        {t(file.shownToCompany || file.fromCompany ? 'files.shown' : 'files.internal')}
      </StatusTag>
    </li>
  )
}
