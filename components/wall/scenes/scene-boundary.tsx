'use client';

import { Component, type ReactNode } from 'react';
import { reloadWhenAnswered } from '@/client/reload-when-answered';

type Props = { instead: ReactNode; children: ReactNode };

/** A scene that fails must not take the wall with it: the screen shows something true, and goes on with the next scene. */
export class SceneBoundary extends Component<Props, { isFailed: boolean }> {
  override state = { isFailed: false };
  private stopLooking = () => {};

  static getDerivedStateFromError(): { isFailed: boolean } {
    return { isFailed: true };
  }

  /** Code that did not come while the server was away comes only with a new page. */
  override componentDidCatch(error: Error): void {
    if (error.name === 'ChunkLoadError') this.stopLooking = reloadWhenAnswered();
  }

  override componentWillUnmount(): void {
    this.stopLooking();
  }

  override render(): ReactNode {
    return this.state.isFailed ? this.props.instead : this.props.children;
  }
}
