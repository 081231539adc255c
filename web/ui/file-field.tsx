import { FieldFrame, type FrameProps } from './field-frame.tsx'

type Props = Pick<FrameProps, 'label' | 'hint' | 'optional' | 'error'> & {
  /** Endings that the browser offers, such as `.xlsx,.csv`. */
  accept: string
  onChoose: (file: File | null) => void
}

/** One file of the person's own. */
export function FileField({ label, hint, optional, error, accept, onChoose }: Props) {
  return (
    <FieldFrame label={label} hint={hint} error={error} {...(optional ? { optional } : {})}>
      {(ids) => (
        <input
          {...ids}
          type="file"
          accept={accept}
          className="ds-input"
          onChange={({ target }) => onChoose(target.files?.[0] ?? null)}
        />
      )}
    </FieldFrame>
  )
}
