/** A number to call, by touch where the machine can. */
export function PhoneLink({ number }: { number: string | null }) {
  return number ? (
    <a className="f-phone" href={`tel:${number.replaceAll(/[^\d+]/g, '')}`}>
      {number}
    </a>
  ) : null
}
