/** The keys of one language's texts, with any words in them: what another language must fill in. */
export type Shape<T> = { readonly [K in keyof T]: T[K] extends string ? string : Shape<T[K]> }
