/** A number to call, by touch where the machine can. */
export function PhoneLink({ number }: { number: string | null }) {
  return number ? (
    <a href={`tel:${number.replaceAll(/[^\d+]/g, '')}`}>
      <span className="f-number">{number}</span>
    </a>
  ) : null
}
