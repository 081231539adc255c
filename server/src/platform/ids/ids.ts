import { createHash, randomBytes, randomInt } from 'node:crypto'
import { v7 } from 'uuid'

/** A new id; later ids sort after earlier ones, which keeps indexes dense. */
export function newId(): string {
  return v7()
}

/** 256 random bits, safe in an address. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What is stored of a token: who reads the database can't use it. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** Six digits that somebody types from a mail. Few enough to guess: whoever takes them counts the tries. */
export function newCode(): string {
  return String(randomInt(1_000_000)).padStart(6, '0')
}
