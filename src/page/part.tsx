// A part of a page: what goes wrong in it is told in its own place, and the rest of the page stays.
import { QueryErrorResetBoundary } from '@tanstack/react-query'
import { Component, type ReactNode } from 'react'

import { PartFailure } from './part-failure.tsx'

type PartProps = {
  children: ReactNode
  /** Before it is drawn again. */
  onRetry?: (() => void) | undefined
}

type State = { failure: { error: unknown } | undefined }

/** A class, as React gives a boundary no other form. */
export class Part extends Component<PartProps, State> {
  override state: State = { failure: undefined }

  static getDerivedStateFromError(error: unknown): State {
    return { failure: { error } }
  }

  override render(): ReactNode {
    const { failure } = this.state
    if (!failure) return this.props.children
    return (
      <QueryErrorResetBoundary>
        {({ reset }) => (
          <PartFailure
            error={failure.error}
            onRetry={() => {
              // Otherwise a query that has failed would fail again without being asked.
              reset()
              this.props.onRetry?.()
              this.setState({ failure: undefined })
            }}
          />
        )}
      </QueryErrorResetBoundary>
    )
  }
}
