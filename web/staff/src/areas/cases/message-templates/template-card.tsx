import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useNameOf, useTexts } from '../../../../../lib/i18n.ts'
import { ConfirmWithUndo } from '../../../../../ui/confirm-with-undo.tsx'
import { DateText } from '../../../../../ui/date-text.tsx'
import { Button } from '../../../../../ui/library.ts'
import { type MessageTemplate, messageTemplateQuery, restoreTemplate, retireTemplate } from './queries.ts'
import { TemplateText } from './template-text.tsx'

type Props = { template: MessageTemplate; onChange: () => void }

/** A template with what it says, whose it is, who changed it last and what it said before. */
export function TemplateCard({ template, onChange }: Props) {
  const t = useTexts('messageTemplates')
  const nameOf = useNameOf()
  const cache = useQueryClient()
  const { id, title, version, may, unit } = template
  // The list is read anew after each of them, also when it failed because somebody else was quicker.
  const then = async (act: Promise<unknown>) => {
    try {
      await act
    } finally {
      await cache.invalidateQueries({ queryKey: ['message-templates'] })
    }
  }
  return (
    <li className="f-message-template" data-retired={template.retiredAt ? true : undefined}>
      <h3>{title}</h3>
      <p className="f-message-template__quiet">{unit ? nameOf(unit) : t('everybody')}</p>
      <TemplateText text={template.body} />
      {template.bodyEn ? (
        <details>
          <summary>{t('english')}</summary>
          <div lang="en">
            <TemplateText text={template.bodyEn} />
          </div>
        </details>
      ) : null}
      <p className="f-message-template__quiet">
        {t('changedBy', { name: template.changedBy.name })}, <DateText value={template.changedAt} />
      </p>
      {may.change || may.retire || may.restore ? (
        <div className="f-form__buttons">
          {may.change ? (
            <Button variant="tertiary" aria-label={t('change.about', { title })} onClick={onChange}>
              {t('change')}
            </Button>
          ) : null}
          {may.retire ? (
            <ConfirmWithUndo
              variant="tertiary"
              aria-label={t('retire.about', { title })}
              run={() => then(retireTemplate(id, version))}
              undo={() => then(restoreTemplate(id, version + 1))}
              done={t('retire.done')}
            >
              {t('retire')}
            </ConfirmWithUndo>
          ) : null}
          {may.restore ? (
            <ConfirmWithUndo
              variant="tertiary"
              aria-label={t('restore.about', { title })}
              run={() => then(restoreTemplate(id, version))}
              undo={() => then(retireTemplate(id, version + 1))}
              done={t('restore.done')}
            >
              {t('restore')}
            </ConfirmWithUndo>
          ) : null}
        </div>
      ) : null}
      {version > 1 ? <History template={template} /> : null}
    </li>
  )
}

/** Who wrote which version, fetched when it is opened. */
function History({ template }: { template: MessageTemplate }) {
  const t = useTexts('messageTemplates')
  const [isOpen, setIsOpen] = useState(false)
  const { data } = useQuery({ ...messageTemplateQuery(template.id), enabled: isOpen })
  return (
    <details onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary aria-label={t('history.about', { title: template.title })}>{t('history')}</summary>
      <ol reversed className="f-message-template__versions">
        {(data?.history ?? []).map((one) => (
          <li key={one.version}>
            <p className="f-message-template__quiet">
              {t('history.version', { version: one.version })}: {one.writtenBy.name},{' '}
              <DateText value={one.writtenAt} time />
              {one.retired ? `, ${t('history.retired')}` : null}
            </p>
            <strong>{one.title}</strong>
            <TemplateText text={one.body} />
            {one.bodyEn ? (
              <div lang="en">
                <TemplateText text={one.bodyEn} />
              </div>
            ) : null}
          </li>
        ))}
      </ol>
    </details>
  )
}
