import './wordmark.css'

/** The name, with the two sea-marks that a fairway runs between. */
export function Wordmark() {
  return (
    <span className="f-wordmark">
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path className="f-wordmark__port" d="M4.500 21 6 8h2l1.500 13z" />
        <circle className="f-wordmark__port" cx="7" cy="5" r="2" />
        <path className="f-wordmark__starboard" d="M14.500 21 16 8h2l1.500 13z" />
        <path className="f-wordmark__starboard" d="m17 2.300 2.300 4.200h-4.600z" />
      </svg>
      Farled
    </span>
  )
}
