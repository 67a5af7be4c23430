import { pino } from "pino";

/** The application's log: JSON lines on standard output, never with secrets or contact details. app/boot sets its level. */
export const log = pino({
  redact: ["password", "token", "secret", "apiKey", "email", "phone", "req.headers.cookie", "req.headers.authorization"],
});
