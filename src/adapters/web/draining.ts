import type { Server, ServerResponse } from 'node:http';

/**
 * Watches a server's requests, and gives the way to close it: those in hand are answered first. Connections on which
 * nothing is asked (browsers open some in advance) are not waited for.
 */
export function draining(server: Server): () => Promise<void> {
  const inHand = new Set<ServerResponse>();
  let isClosing = false;
  const closeWhenDone = () => {
    if (isClosing && inHand.size === 0) server.closeAllConnections();
  };
  server.on('request', (_request, response: ServerResponse) => {
    inHand.add(response);
    response.once('close', () => {
      inHand.delete(response);
      closeWhenDone();
    });
  });
  return () =>
    new Promise((resolve) => {
      isClosing = true;
      server.close(() => resolve());
      closeWhenDone();
    });
}
