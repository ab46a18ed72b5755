import { HocuspocusProviderWebsocket } from '@hocuspocus/provider'

/**
 * The socket of this tab, which all its documents share. It keeps nothing back while it is closed: a document that is
 * opened again exchanges with the server what either lacks, so a queue would only send it twice.
 */
export class LiveSocket extends HocuspocusProviderWebsocket {
  override send(message: unknown): void {
    if (this.webSocket?.readyState === WebSocket.OPEN) super.send(message)
  }
}
