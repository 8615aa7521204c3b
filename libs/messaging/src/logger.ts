/** What the messaging parts tell the operator; a pino logger fits. */
export interface MessagingLogger {
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
  error(details: object, message: string): void;
}

export const silentLogger: MessagingLogger = { info: nothing, warn: nothing, error: nothing };

function nothing(): void {
  // Deliberately silent: the caller gave no logger.
}
