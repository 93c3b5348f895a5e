'use client';

import { Component, type ReactNode, Suspense } from 'react';

type Props = { instead: ReactNode; children: ReactNode };

/**
 * What was typed in a draft, or `instead` where it cannot be drawn: the rest of the page, and with it the way to throw the
 * draft away, stays. On the server only a Suspense keeps a fault from the whole page.
 */
export function Readable({ instead, children }: Props) {
  return (
    <Suspense fallback={instead}>
      <Boundary instead={instead}>{children}</Boundary>
    </Suspense>
  );
}

class Boundary extends Component<Props, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    return this.state.hasFailed ? this.props.instead : this.props.children;
  }
}
