import { createHmac, timingSafeEqual } from 'node:crypto'

/**
 * A mail of ours, named in a way that nobody else can make up: its id in the outbox and a signature of 80 bits over it.
 * Small letters and digits only, since some mail programs change the case of addresses, and short enough for the part
 * of an address before the @ (64 signs).
 */
const REFERENCE = /(?<![a-z0-9])r([0-9a-f]{32})([0-9a-f]{20})(?![a-z0-9])/gi

export function referenceOf(secret: string, mailId: string): string {
  const id = mailId.replaceAll('-', '').toLowerCase()
  return `r${id}${signatureOf(secret, id)}`
}

export type FoundReference = { readonly mailId: string; readonly isGenuine: boolean }

/** Every reference in a text, in the order they stand, with whether it is one of ours. */
export function findReferences(secret: string, text: string): FoundReference[] {
  return [...text.matchAll(REFERENCE)].map(([, id = '', signature = '']) => ({
    mailId: id.toLowerCase().replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'),
    isGenuine: timingSafeEqual(
      Buffer.from(signature.toLowerCase()),
      Buffer.from(signatureOf(secret, id.toLowerCase())),
    ),
  }))
}

function signatureOf(secret: string, id: string): string {
  return createHmac('sha256', secret).update(`mail ${id}`).digest('hex').slice(0, 20)
}

/** The address for answers: our own with the reference after a plus; as it is when that would be too long. */
export function addressForReplies(address: string, reference: string): string {
  const at = address.lastIndexOf('@')
  const local = `${address.slice(0, at)}+${reference}`
  return at < 1 || local.length > 64 ? address : `${local}${address.slice(at)}`
}

/** The bare address of `Name <address>`, in small letters. */
export function bareAddress(sender: string): string {
  const address = /<([^<>]+)>\s*$/.exec(sender)?.[1] ?? sender
  return address.trim().toLowerCase()
}
