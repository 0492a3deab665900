// A server of a test's own, at a free port, of loopback where it is not told another address.
import type { Server, Socket } from 'node:net';

export interface Listening {
  readonly port: number;
  /** Ends the connections that are open, too. */
  close(): Promise<void>;
}

/** `host`: an address of this machine. */
export async function startListening(server: Server, host = '127.0.0.1'): Promise<Listening> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
