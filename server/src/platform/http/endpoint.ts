import type { z } from 'zod'
import type { Actor, Locale } from '../../kernel/actor.ts'
import type { LocalDay } from '../../kernel/local-day.ts'
import type { Read, Tx } from '../db/db.ts'
import type { Kit } from './kit.ts'

export type Context = {
  readonly actor: Actor
  readonly locale: Locale
  readonly now: Date
  readonly today: LocalDay
  readonly kit: Kit
  /** The version that the caller has seen (`If-Match`), on endpoints that change. */
  readonly ifVersion: number | undefined
}

export type Reply<Body> = {
  readonly status?: 200 | 201 | 202 | 204
  readonly body: Body
  /** Becomes the `ETag`. */
  readonly version?: number
  readonly location?: string
  /** Done when a reading is over and its connection given back, before the answer leaves. */
  readonly afterwards?: () => Promise<void>
}

type Shape = z.ZodType
type In<T extends Shape | undefined> = T extends Shape ? z.output<T> : undefined

type Common<
  P extends Shape | undefined,
  Q extends Shape | undefined,
  B extends Shape | undefined,
  A extends Shape,
> = {
  /** Below `/farled/v1`, parameters as `{name}`. */
  readonly path: string
  /** A unique name in camelCase; the client calls it by this. */
  readonly operation: string
  readonly tag: string
  readonly summary: string
  readonly description: string
  /** The permission's name in its area's table. */
  readonly permission: string
  readonly params?: P
  readonly query?: Q
  readonly body?: B
  readonly answer: A
  readonly status?: 200 | 201 | 202 | 204
  /** Codes this endpoint may end with, apart from those that every endpoint may. */
  readonly errors: readonly string[]
  /** Requests a minute and address; 3,000 when not given, as a whole office may share one address. */
  readonly perMinute?: number
  /** Bytes of body that are taken in; 1 MB when not given. */
  readonly bodyLimit?: number
}

type Ahead<Input, Found> = {
  /**
   * Done before the transaction is opened, as asking another system is: while that is waited for, no connection is
   * held. What it gives comes to `handle` as `ahead`.
   */
  readonly ahead?: (input: Input, context: Context) => Promise<Found>
}

type Input<P extends Shape | undefined, Q extends Shape | undefined, B extends Shape | undefined> = {
  readonly params: In<P>
  readonly query: In<Q>
  readonly body: In<B>
}

export type ReadEndpoint<
  P extends Shape | undefined,
  Q extends Shape | undefined,
  B extends Shape | undefined,
  A extends Shape,
  F,
> = Common<P, Q, B, A> &
  Ahead<Input<P, Q, B>, F> & {
    readonly method: 'get' | 'post'
    readonly kind: 'read'
    readonly handle: (
      read: Read,
      input: Input<P, Q, B>,
      context: Context & { readonly ahead: F },
    ) => Promise<Reply<z.input<A>>>
  }

export type ChangeEndpoint<
  P extends Shape | undefined,
  Q extends Shape | undefined,
  B extends Shape | undefined,
  A extends Shape,
  F,
> = Common<P, Q, B, A> &
  Ahead<Input<P, Q, B>, F> & {
    readonly method: 'post' | 'put' | 'patch' | 'delete'
    readonly kind: 'change'
    /** The request must carry `If-Match`. */
    readonly versioned?: boolean
    /** The answer is too delicate to be kept for a repeated call; an `Idempotency-Key` is then left aside. */
    readonly forgets?: boolean
    readonly handle: (
      tx: Tx,
      input: Input<P, Q, B>,
      context: Context & { readonly ahead: F },
    ) => Promise<Reply<z.input<A>>>
  }

/** An endpoint with its types folded away, as the server and the OpenAPI document use it. */
export type Endpoint = Omit<
  Common<Shape | undefined, Shape | undefined, Shape | undefined, Shape>,
  'params' | 'query' | 'body'
> & {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete'
  readonly kind: 'read' | 'change'
  readonly versioned?: boolean
  readonly forgets?: boolean
  readonly params?: Shape | undefined
  readonly query?: Shape | undefined
  readonly body?: Shape | undefined
  readonly ahead?: ((input: never, context: Context) => Promise<unknown>) | undefined
  readonly handle: (
    db: never,
    input: never,
    context: Context & { readonly ahead: never },
  ) => Promise<Reply<unknown>>
}

/** Reads, in one read-only transaction. A search whose words don't belong in an address is a POST that reads. */
export function reading<
  A extends Shape,
  P extends Shape | undefined = undefined,
  Q extends Shape | undefined = undefined,
  B extends Shape | undefined = undefined,
  F = undefined,
>(
  definition: Omit<ReadEndpoint<P, Q, B, A, F>, 'kind' | 'method'> & { readonly method?: 'get' | 'post' },
): Endpoint {
  return { method: 'get', ...definition, kind: 'read' } as unknown as Endpoint
}

/** Changes, in one transaction that the server opens, commits and, with an `Idempotency-Key`, remembers. */
export function changing<
  A extends Shape,
  P extends Shape | undefined = undefined,
  Q extends Shape | undefined = undefined,
  B extends Shape | undefined = undefined,
  F = undefined,
>(definition: Omit<ChangeEndpoint<P, Q, B, A, F>, 'kind'>): Endpoint {
  return { ...definition, kind: 'change' } as unknown as Endpoint
}
