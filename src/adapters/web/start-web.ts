import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { ConfigError } from '../../config-error.ts';
import type { Running, StartAdapter } from '../adapter.ts';
import { draining } from './draining.ts';
import { webApp } from './web-app.ts';
import type { WebSettings } from './web-settings.ts';

/** Opens the local desk: a page for people, and JSON over HTTP for programs. */
export function startWeb(settings: WebSettings): StartAdapter {
  return async (desk, log) => {
    const server = createAdaptorServer({ fetch: webApp(desk, settings, log).fetch }) as Server;
    const stop = draining(server);
    await listen(server, settings);
    return running(server, settings, stop);
  };
}

function listen(server: Server, { port, bind }: WebSettings): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(whyNot(error, port, bind)));
    server.listen(port, bind.replace(/^\[|\]$/g, ''), resolve);
  });
}

function whyNot({ code, message }: NodeJS.ErrnoException, port: number, bind: string): ConfigError {
  switch (code) {
    case 'EADDRINUSE':
      return new ConfigError(
        'PORT',
        `another program uses port ${port}`,
        'End it (a desk that still runs?) or set another PORT',
      );
    case 'EACCES':
      return new ConfigError('PORT', `port ${port} is reserved for the system`, 'Set PORT to a number above 1023');
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new ConfigError(
        'DESK_BIND',
        `this computer has no address ${bind}`,
        'Set one of its own, or remove DESK_BIND',
      );
    default:
      return new ConfigError(
        'PORT',
        `the desk cannot listen at ${bind}:${port} (${message})`,
        'Set another PORT or DESK_BIND',
      );
  }
}

function running(server: Server, { bind }: WebSettings, stop: Running['stop']): Running {
  const { port } = server.address() as AddressInfo;
  const host = bind.includes(':') && !bind.startsWith('[') ? `[${bind}]` : bind;
  const ended = new Promise<string>((resolve) => {
    server.on('error', () => resolve('The local desk stopped listening. Please start it again.'));
  });
  return { greeting: `The desk is open: http://${host}:${port}`, ended, stop };
}
