import { type ReactNode, useEffect, useId, useRef } from 'react'
import { Input, Label } from './library.ts'
import './fields.css'

type Props = {
  label: ReactNode
  checked: boolean
  onChange: (checked: boolean) => void
  /** Neither on nor off: some of what it stands for is chosen. */
  indeterminate?: boolean
  /** The label is read but not seen. */
  hidden?: boolean
  disabled?: boolean
  name?: string
}

/** A box to tick, with its words. */
export function Checkbox({
  label,
  checked,
  onChange,
  indeterminate = false,
  hidden = false,
  ...rest
}: Props) {
  const id = useId()
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (box.current) box.current.indeterminate = indeterminate
  }, [indeterminate])
  return (
    <span className="f-checkbox">
      <Input
        ref={box}
        id={id}
        type="checkbox"
        checked={checked}
        onChange={({ target }) => onChange(target.checked)}
        {...rest}
      />
      <Label htmlFor={id} weight="regular" className={hidden ? 'ds-sr-only' : undefined}>
        {label}
      </Label>
    </span>
  )
}
