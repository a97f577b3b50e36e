// A part of a page: what goes wrong in it is told in its own place, and the rest of the page stays.
import { QueryErrorResetBoundary } from '@tanstack/react-query'
import { Component, type ComponentType, type ReactNode } from 'react'

import { PartFailure } from './part-failure.tsx'

type PartProps = {
  children: ReactNode
  /** Before it is drawn again. */
  onRetry?: (() => void) | undefined
  /** Shown in place of what failed, where a message is not enough. */
  instead?: ComponentType<{ cause: unknown }> | undefined
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
    const { children, instead: Instead } = this.props
    if (!failure) return children
    if (Instead) return <Instead cause={failure.error} />
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
