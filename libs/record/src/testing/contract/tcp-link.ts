import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import type { Link } from './harness';

/** A small TCP proxy on 127.0.0.1 that fails on demand. */
export class TcpLink implements Link {
  private mode: 'open' | 'cut' | 'swallow' = 'open';
  private readonly sockets = new Set<Socket>();

  private constructor(
    private readonly server: Server,
    private readonly target: { host: string; port: number },
  ) {
    server.on('connection', (client) => this.accept(client));
  }

  static async to(target: { host: string; port: number }): Promise<TcpLink> {
    const server = createServer();
    const link = new TcpLink(server, target);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return link;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  cut(): void {
    this.mode = 'cut';
    this.breakAll();
  }

  swallowAnswers(): void {
    this.mode = 'swallow';
  }

  restore(): void {
    this.breakAll();
    this.mode = 'open';
  }

  async close(): Promise<void> {
    this.cut();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }

  private breakAll(): void {
    for (const socket of this.sockets) socket.destroy();
    this.sockets.clear();
  }

  private accept(client: Socket): void {
    if (this.mode === 'cut') {
      client.destroy();
      return;
    }
    const store = connect(this.target);
    for (const [one, other] of [
      [client, store],
      [store, client],
    ] as const) {
      this.sockets.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        this.sockets.delete(one);
        other.destroy();
      });
    }
    client.on('data', (bytes) => store.write(bytes));
    store.on('data', (bytes) => {
      if (this.mode === 'open') client.write(bytes);
    });
  }
}
