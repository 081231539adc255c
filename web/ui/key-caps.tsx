import { useTexts } from '../lib/i18n.ts'
import './key-caps.css'

const isMac = () => /mac|iphone|ipad/i.test(navigator.userAgent)

/** A key as it is drawn on the keyboard; `g c` is two after each other. */
export function KeyCaps({ keys }: { keys: string }) {
  const t = useTexts('ui')
  const parts = keys.split(/[ +]/)
  const names: Record<string, string> = { mod: isMac() ? '⌘' : 'Ctrl', Enter: t('keys.enter'), Escape: 'Esc' }
  return (
    <span className="f-keycaps">
      {parts.map((part, nth) => (
        // oxlint-disable-next-line react/no-array-index-key -- their place is what tells the keys apart
        <kbd key={nth}>{names[part] ?? (part.length === 1 ? part.toUpperCase() : part)}</kbd>
      ))}
    </span>
  )
}
