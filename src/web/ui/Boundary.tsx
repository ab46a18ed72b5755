import { Component, type ReactNode } from 'react'

/** What goes wrong inside stays inside: nothing is shown there any more, the page around it goes on. */
export class Boundary extends Component<{ onFault(error: unknown): void; children: ReactNode }, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true }
  }

  override componentDidCatch(error: unknown): void {
    this.props.onFault(error)
  }

  override render(): ReactNode {
    return this.state.failed ? null : this.props.children
  }
}
