import { useTexts } from '../lib/i18n.ts'
import { Skeleton } from './library.ts'
import './skeletons.css'

type Props = {
  /** `lines` for text, `rows` for a list, `page` for a page whose parts are on their way. */
  kind?: 'lines' | 'rows' | 'page'
  count?: number
}

/** Stands in for what is being fetched, in about its size, so that nothing jumps. */
export function Skeletons({ kind = 'lines', count = 4 }: Props) {
  const t = useTexts('ui')
  const lines = Array.from({ length: count }, (_, nth) => nth)
  return (
    <output className="f-skeletons" data-kind={kind}>
      <span className="ds-sr-only">{t('loading')}</span>
      {kind === 'page' ? <Skeleton variant="rectangle" className="f-skeletons__title" /> : null}
      {lines.map((line) => (
        <Skeleton
          key={line}
          variant={kind === 'lines' ? 'text' : 'rectangle'}
          className="f-skeletons__line"
        />
      ))}
    </output>
  )
}
