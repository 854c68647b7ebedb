import { ConfigError } from '../../config-error.ts';

/** Where the local desk listens, and who may come in. */
export type WebSettings = {
  /** An address of this computer; loopback unless set. */
  readonly bind: string;
  /** 0: one that is free. */
  readonly port: number;
  /** What a visitor has to know; compulsory where others than this computer can reach the desk. */
  readonly token: string | undefined;
  /** True where the desk was asked for, and so opens beside Slack and Discord too. */
  readonly beside: boolean;
};

/** The keys read, as `.env.example` lists them. */
export const WEB_KEYS = ['DESK', 'PORT', 'DESK_BIND', 'DESK_TOKEN'] as const;

const DEFAULT_BIND = '127.0.0.1';
const DEFAULT_PORT = 8025;
const SHORTEST_TOKEN = 16;

/**
 * Reads the settings of the local desk; undefined where it is switched off.
 *
 * @throws ConfigError where a value cannot be used
 */
export function readWebSettings(
  value: (key: (typeof WEB_KEYS)[number]) => string | undefined,
): WebSettings | undefined {
  const beside = readSwitch(value('DESK'));
  if (beside === 'off') return undefined;
  const bind = value('DESK_BIND') ?? DEFAULT_BIND;
  const token = value('DESK_TOKEN');
  if (token === undefined && !isLoopback(bind)) {
    const remedy =
      'Set DESK_TOKEN (openssl rand -hex 24 makes a good one), or remove DESK_BIND to serve this computer only';
    throw new ConfigError('DESK_BIND', `others could reach the desk at ${bind}, and no token protects it`, remedy);
  }
  if (token !== undefined && token.length < SHORTEST_TOKEN)
    throw new ConfigError(
      'DESK_TOKEN',
      `a token of ${token.length} characters can be guessed`,
      `Use ${SHORTEST_TOKEN} or more`,
    );
  return { bind, port: readPort(value('PORT')), token, beside: beside === 'on' };
}

/** True for the addresses that only this computer reaches (RFC 1122 section 3.2.1.3, RFC 4291 section 2.5.3). */
export function isLoopback(host: string): boolean {
  return /^(?:127(?:\.\d{1,3}){3}|\[?::1\]?|localhost)$/i.test(host);
}

function readSwitch(value: string | undefined): 'on' | 'off' | undefined {
  const word = value?.toLowerCase();
  if (word === undefined || word === 'on' || word === 'off') return word;
  throw new ConfigError(
    'DESK',
    `"${value}" says neither`,
    'Use on, off, or leave it empty (on where no chat is connected)',
  );
}

function readPort(value: string | undefined): number {
  const port = Number(value ?? DEFAULT_PORT);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new ConfigError('PORT', `"${value}" is no port`, 'Use a number up to 65535');
}
