import { once } from "node:events";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

/** A mail as it came over the wire. */
export interface Arrived {
  recipients: string[];
  raw: string;
  mail: ParsedMail;
}

/** A mail server of this machine that takes everything and keeps it in `arrived`; `url` is for SMTP_URL. */
export async function openMailSink(): Promise<{ url: string; arrived: Arrived[]; close: () => Promise<void> }> {
  const arrived: Arrived[] = [];
  const sink = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const raw = Buffer.concat(chunks).toString("utf8");
        void simpleParser(raw).then((mail) => {
          arrived.push({ recipients: session.envelope.rcptTo.map(({ address }) => address), raw, mail });
          done();
        });
      });
    },
  });
  sink.listen(0, "127.0.0.1");
  await once(sink.server, "listening");
  const { port } = sink.server.address() as { port: number };
  return { url: `smtp://127.0.0.1:${port}`, arrived, close: () => new Promise((done) => void sink.close(() => done())) };
}
