import { useState } from 'react'
import { useTexts } from '../../../../../lib/i18n.ts'
import { Modal } from '../../../../../ui/modal.tsx'
import type { CaseFile } from '../shapes.ts'
import { pictureAddress } from './queries.ts'

/** A file drawn small; pressed it is seen larger, over the page. */
export function FilePicture({ file }: { file: CaseFile }) {
  const t = useTexts('case')
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        className="f-files__picture"
        aria-label={t('files.look', { name: file.name })}
        onClick={() => setOpen(true)}
      >
        <img src={pictureAddress(file.id, 'small')} alt="" loading="lazy" />
      </button>
      <Modal open={isOpen} title={file.name} width="wide" onClose={() => setOpen(false)}>
        <img className="f-files__large" src={pictureAddress(file.id, 'large')} alt={file.name} />
      </Modal>
    </>
  )
}
