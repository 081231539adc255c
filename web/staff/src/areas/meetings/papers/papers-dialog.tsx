import { useQueryClient } from '@tanstack/react-query'
import { useForm } from '../../../../../lib/form.ts'
import { useTexts } from '../../../../../lib/i18n.ts'
import { sendFile } from '../../../../../lib/send-file.ts'
import { useSession } from '../../../../../lib/session.ts'
import { showToast } from '../../../../../lib/toasts.ts'
import { useUploads } from '../../../../../lib/use-uploads.ts'
import { FilePicker } from '../../../../../ui/file-picker.tsx'
import { FormFoot } from '../../../../../ui/form-foot.tsx'
import { Heading } from '../../../../../ui/library.ts'
import { Modal } from '../../../../../ui/modal.tsx'
import { TextField } from '../../../../../ui/text-field.tsx'
import { UploadList } from '../../../../../ui/upload-list.tsx'
import { meetingKey } from '../meeting/queries.ts'
import { addLink, filesPath } from './queries.ts'

type Props = { meetingId: string; itemId: string; title: string; onClose: () => void }

/** Adds files or a link to an item. It stays open: there is often more than one. */
export function PapersDialog({ meetingId, itemId, title, onClose }: Props) {
  const t = useTexts('meeting')
  const ui = useTexts('ui')
  const me = useSession().member.id
  const cache = useQueryClient()
  const uploads = useUploads(() => cache.invalidateQueries({ queryKey: meetingKey(meetingId) }))
  const form = useForm({
    draft: { form: `meeting-link.${itemId}`, memberId: me },
    initial: { title: '', url: '' },
    send: (link: { title: string; url: string }, intention) => addLink(itemId, link, intention),
    invalidates: () => [meetingKey(meetingId)],
    onDone: (_, { title: name }) => showToast({ tone: 'good', message: t('papers.added', { title: name }) }),
  })

  function take(files: readonly File[]): void {
    const path = filesPath(itemId)
    if (files.length > 0) void uploads.add(files, (file) => sendFile({ path, ...file }))
  }

  return (
    <Modal open title={t('papers.title', { title })} onClose={onClose}>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- files can be dropped here; the button does the same */}
      <div
        className="f-papers__add"
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault()
          take([...event.dataTransfer.files])
        }}
      >
        <Heading level={3} data-size="2xs">
          {t('papers.files')}
        </Heading>
        <p className="f-meeting__quiet">{ui('files.kinds')}</p>
        <FilePicker onChoose={take} />
        <UploadList files={uploads.files} onDrop={uploads.drop} />
        <Heading level={3} data-size="2xs">
          {t('papers.link')}
        </Heading>
        <form {...form.props} className="f-form">
          <TextField label={t('papers.url')} type="url" {...form.field('url')} />
          <TextField label={t('papers.name')} {...form.field('title')} />
          <FormFoot form={form} submit={t('papers.addLink')} />
        </form>
      </div>
    </Modal>
  )
}
