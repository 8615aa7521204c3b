import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { unavailable } from '../problems/edge-refusals';
import { ProblemException } from '../problems/problem-exception';

const drainTimeoutMs = 10_000;
const pollMs = 10;
const retryAfterSeconds = 2;

/** Counts the requests at work, so that a stop can answer them all and refuse new ones meanwhile. */
export class RequestDrain {
  private readonly atWork = new Set<FastifyReply>();
  private closing = false;

  constructor(fastify: FastifyInstance) {
    fastify.addHook('onRequest', (_request, reply, done) => {
      if (this.closing) {
        void reply.header('connection', 'close');
        return done(new ProblemException(unavailable(), { status: 503, retryAfterSeconds }));
      }
      this.atWork.add(reply);
      // Of the socket, not of Fastify: Nest writes event streams past it, and clients hang up.
      reply.raw.once('close', () => this.atWork.delete(reply));
      done();
    });
  }

  /** Resolves when every request is answered, or after ten seconds. Event streams have no end and are not waited for. */
  async finish(): Promise<void> {
    this.closing = true;
    const deadlineMs = performance.now() + drainTimeoutMs;
    while (this.unanswered() && performance.now() < deadlineMs) await pause(pollMs);
  }

  private unanswered(): boolean {
    for (const { raw } of this.atWork) {
      const isStream =
        raw.headersSent && String(raw.getHeader('content-type')).startsWith('text/event-stream');
      if (!isStream) return true;
    }
    return false;
  }
}
