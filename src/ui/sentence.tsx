// What our sentences hold that is not ours: typed by somebody, or a name that no translator may touch.
import type { ComponentProps, ReactNode } from 'react'

import { isolate } from '#domain/values/plain-text.ts'

/** What somebody typed: marks in it that turn the direction end with it. */
export function Typed({ children }: { children: ReactNode }) {
  return <bdi>{children}</bdi>
}

/** A username, key, role, address or id: stays as it is when a browser translates the page. */
export function Verbatim({ children }: { children: ReactNode }) {
  return <bdi translate="no">{children}</bdi>
}

/** Several of them, in a row. */
export function Names({ of }: { of: readonly string[] }) {
  return <Verbatim>{of.map(isolate).join(', ')}</Verbatim>
}

/** The same, as code. */
export function Code(props: ComponentProps<'code'>) {
  return (
    <Verbatim>
      <code {...props} />
    </Verbatim>
  )
}

/** One of our sentences: what stands in it in quotes, or as a name, is kept as it is. */
export function Sentence({ children: text }: { children: string }) {
  return text.split(foreign).map((part, index) => {
    if (index % 2 === 1) return <Verbatim key={index}>{part}</Verbatim>
    return turning.test(part) ? <Typed key={index}>{part}</Typed> : part
  })
}

/** Sentences as such, and everything else as it comes. */
export function Words({ children }: { children: ReactNode }) {
  return typeof children === 'string' ? <Sentence>{children}</Sentence> : children
}

// In quotes; a username; the end of a key; the entry of a list that was added or removed.
const foreign =
  /((?<=“)[^“”]+(?=”)|\b(?:ws|report)(?:_\d{6})?@[\w.]+|(?<=\bending in |\bkey …)\S{5}|(?<=\b(?:added|removed): ).+)/u

/** A quote within a quote ends it too early: what turns the text is then still outside. */
const turning = /[\u202a-\u202e\u2066-\u2069]/
