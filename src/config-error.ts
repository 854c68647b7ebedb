/** A setting that cannot be used as it is: says where, what, and what to do. Raised at start, for an operator. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';

  constructor(where: string, what: string, remedy: string) {
    super(`${where}: ${what}. ${remedy}`);
  }
}
