import { serve } from './serve.ts';
import type { Reply, Request } from './wire.ts';

// A process of its own, started by start-reader.ts: whatever a mail does here, it does to nobody else.
const answer = serve(
  (reply: Reply) =>
    new Promise<void>((resolve, reject) => {
      process.send?.(reply, undefined, {}, (error) => (error ? reject(error) : resolve()));
    }),
);
process.on('message', (request) => void answer(request as Request));
// systemd and Ctrl+C tell every process: what is being read is read to its end, and our parent ends us.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {});
process.on('disconnect', () => process.exit());
