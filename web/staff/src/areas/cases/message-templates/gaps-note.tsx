import { useTexts } from '../../../../../lib/i18n.ts'
import { gapsIn } from './gaps.ts'

type Props = { text: string; onGo: (from: number, to: number) => void }

/** What a template has left open, each with a way to it: nothing is sent with a gap that nobody has seen. */
export function GapsNote({ text, onGo }: Props) {
  const t = useTexts('messageTemplates')
  const left = gapsIn(text)
  return (
    <output className="f-gaps">
      {left.length > 0 ? (
        <>
          <span>{t('gapsLeft', { count: left.length })}</span>
          {left.map(({ gap, from, to }) => (
            <button key={from} type="button" className="ds-link" onClick={() => onGo(from, to)}>
              {t(`gap.${gap}`)}
            </button>
          ))}
        </>
      ) : null}
    </output>
  )
}
