import { useTexts } from '../../../../../lib/i18n.ts'
import { gapsIn } from './gaps.ts'

/** A template to read: its gaps by the names of what they are filled with. */
export function TemplateText({ text }: { text: string }) {
  const t = useTexts('messageTemplates')
  const found = gapsIn(text)
  return (
    <p className="f-message-template__body">
      {found.map(({ gap, from, to }, nth) => (
        <span key={from}>
          {text.slice(found[nth - 1]?.to ?? 0, from)}
          <mark title={text.slice(from, to)}>{t(`gap.${gap}`)}</mark>
        </span>
      ))}
      {text.slice(found.at(-1)?.to ?? 0)}
    </p>
  )
}
