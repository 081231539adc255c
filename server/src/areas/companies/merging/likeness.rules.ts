/** Why two entries may be the same company. */
export const REASONS = ['sameName', 'likeName', 'domain', 'phone', 'address'] as const
export type Reason = (typeof REASONS)[number]

export type Traits = {
  readonly name: string
  /** Ten digits. */
  readonly orgNumber: string | null
  readonly address: string
  readonly city: string
  /** Mail domains of those who speak for it. */
  readonly domains: readonly string[]
  readonly phones: readonly string[]
}

/** How much of the longer name two names must share, letter by letter, to be near each other. */
const NEAR = 0.8
const SHORTEST_PHONE = 7

/** Words that say the legal form or nothing at all, and so tell no company from another; letters without marks. */
const FORM_WORDS = new Set([
  'ab',
  'aktiebolag',
  'aktiebolaget',
  'publ',
  'hb',
  'handelsbolag',
  'handelsbolaget',
  'kb',
  'kommanditbolag',
  'ek',
  'for',
  'ekonomisk',
  'forening',
  'ef',
  'enskild',
  'firma',
  'firman',
  'filial',
  'i',
  'och',
])

/** Domains where anybody has an address: sharing one says nothing. */
const PUBLIC_MAIL = new Set([
  'gmail.com',
  'googlemail.com',
  'hotmail.com',
  'hotmail.se',
  'outlook.com',
  'outlook.se',
  'live.com',
  'live.se',
  'msn.com',
  'yahoo.com',
  'yahoo.se',
  'icloud.com',
  'me.com',
  'mac.com',
  'proton.me',
  'protonmail.com',
  'aol.com',
  'gmx.com',
  'mail.com',
  'telia.com',
  'bredband.net',
  'bredband2.com',
  'comhem.se',
  'tele2.se',
  'spray.se',
  'passagen.se',
  'home.se',
  'swipnet.se',
  'bahnhof.se',
  'algonet.se',
])

/** A name without legal form, punctuation, capitals and accents that slip: `Café Lyktan AB` and `Cafe Lyktan`. */
export function nameKey(name: string): string {
  const words = name
    .toLowerCase()
    .replaceAll('&', ' och ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ')
  const telling = words.filter((word) => !FORM_WORDS.has(word.normalize('NFD').replaceAll(/\p{M}/gu, '')))
  return (telling.length > 0 ? telling : words)
    .map((word) => word.replaceAll(/[éèê]/g, 'e').replaceAll(/[üú]/g, 'u').replaceAll(/[áà]/g, 'a'))
    .join(' ')
}

/** The domain of an address, when it belongs to somebody in particular. */
export function ownDomain(email: string | null): string | null {
  const domain = email?.split('@').at(1)?.trim().toLowerCase()
  return domain && !PUBLIC_MAIL.has(domain) ? domain : null
}

/** The last nine digits, the same with and without the country in front; null for what is too short to tell. */
export function phoneTail(phone: string | null): string | null {
  const digits = (phone ?? '').replaceAll(/[^0-9]/g, '').slice(-9)
  return digits.length >= SHORTEST_PHONE ? digits : null
}

/** The share of the longer text that stands unchanged, from 0 to 1 (Levenshtein). */
export function nearness(one: string, other: string): number {
  const longest = Math.max(one.length, other.length)
  if (longest === 0) return 1
  let row = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let i = 1; i <= one.length; i++) {
    const next = [i]
    for (let j = 1; j <= other.length; j++) {
      const swap = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1)
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return 1 - (row[other.length] ?? 0) / longest
}

const place = ({ address, city }: Traits) =>
  [address, city]
    .map((text) =>
      text
        .toLowerCase()
        .replaceAll(/[\s.,]+/g, ' ')
        .trim(),
    )
    .join('|')

function shares(one: readonly (string | null)[], other: readonly (string | null)[]): boolean {
  return one.some((each) => each !== null && other.includes(each))
}

/**
 * Whether two entries may be the same company, and why; an empty answer when not. A like name is enough by itself; of
 * what neighbours, families and accountants may share, two things are asked for. Two different numbers are two
 * different legal persons (lag 1974:174), whatever else they share.
 */
export function reasonsToThinkSame(one: Traits, other: Traits): Reason[] {
  if (one.orgNumber && other.orgNumber && one.orgNumber !== other.orgNumber) return []
  const [key, otherKey] = [nameKey(one.name), nameKey(other.name)]
  const reasons: Reason[] = []
  if (key === otherKey) reasons.push('sameName')
  else if (nearness(key, otherKey) >= NEAR) reasons.push('likeName')
  if (
    shares(
      one.domains.map((each) => each.toLowerCase()),
      other.domains.map((each) => each.toLowerCase()),
    )
  )
    reasons.push('domain')
  if (shares(one.phones.map(phoneTail), other.phones.map(phoneTail))) reasons.push('phone')
  if (one.address.trim() !== '' && place(one) === place(other)) reasons.push('address')
  const byName = reasons.some((reason) => reason === 'sameName' || reason === 'likeName')
  return byName || reasons.length > 1 ? reasons : []
}
