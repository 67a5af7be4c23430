import net from "node:net";

/** A loopback port nobody listens on right now. */
export function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = net.createServer();
    server.on("error", fail);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as net.AddressInfo;
      server.close(() => done(port));
    });
  });
}

/** Whether the port can be listened on; false when another program has it. */
export function isPortFree(host: string, port: number): Promise<boolean> {
  return new Promise((done) => {
    const server = net.createServer();
    server.on("error", () => done(false));
    server.listen(port, host, () => server.close(() => done(true)));
  });
}
