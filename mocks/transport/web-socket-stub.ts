// Stands in for MSW's interceptor of WebSockets: 3 kB gzip for connections that nothing here opens.
import { Interceptor } from '@mswjs/interceptors'

/** Never applies: the page keeps the browser's own WebSocket, which the policy refuses. */
export class WebSocketInterceptor extends Interceptor<Record<string, never>> {
  static override readonly symbol = Symbol('no web sockets')

  protected override predicate(): boolean {
    return false
  }

  protected override setup(): void {
    // There is nothing to intercept.
  }
}

/** Asked for by name only, in messages about handlers of WebSockets, of which there are none. */
export const WebSocketClientConnection = undefined
export const WebSocketServerConnection = undefined
