import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { parse } from 'yaml';
import { ConfigError } from './config-error.ts';
import { PARTIES } from './core/party.ts';
import { LANGUAGES, NO_PROFILE, type TeamProfile } from './core/team-profile.ts';

const line = v.pipe(v.string(), v.trim(), v.nonEmpty());
const names = v.optional(v.array(v.pipe(line, v.toLowerCase())), []);
const contact = v.strictObject({ name: line, contact: v.optional(line) });

const teamSchema = v.strictObject({
  domains: names,
  hosts: names,
  services: v.optional(v.array(v.strictObject({ name: line, hosts: names, contact: v.optional(line) })), []),
  hosting: v.optional(v.strictObject({ name: line, hosts: names, contact: v.optional(line) })),
  contacts: v.optional(v.partial(v.strictObject(v.entriesFromList([...PARTIES, 'escalation'], contact))), {}),
  signature: v.optional(v.string()),
  language: v.optional(v.picklist(LANGUAGES)),
  channels: v.optional(
    v.record(
      v.pipe(
        line,
        v.transform((name) => name.replace(/^#/, '')),
      ),
      v.picklist(LANGUAGES),
    ),
    {},
  ),
});

/**
 * Reads the team profile (see team.example.yaml).
 *
 * @param required whether the operator named the file; a file that nobody named may be absent
 * @throws ConfigError where the file cannot be read or understood
 */
export function readTeamFile(path: string, required: boolean): TeamProfile {
  const source = readIfThere(path, required);
  return source === undefined ? NO_PROFILE : parseTeamProfile(path, source);
}

/** Reads a team profile from its YAML; `path` is for messages. */
export function parseTeamProfile(path: string, source: string): TeamProfile {
  const read = v.safeParse(teamSchema, parseYaml(path, source) ?? {});
  if (!read.success) {
    const issue = read.issues[0];
    const where = issue.path?.map((item) => String(item.key)).join('.') ?? '';
    throw new ConfigError(path, `${where}: ${issue.message}`, 'See team.example.yaml for what can be said');
  }
  const { hosting, signature, language, contacts, channels, ...lists } = read.output;
  const known = Object.fromEntries(Object.entries(contacts).filter(([, person]) => person !== undefined));
  return { ...lists, contacts: known, hosting, signature: signature?.trimEnd(), language, channelLanguages: channels };
}

function parseYaml(path: string, source: string): unknown {
  try {
    return parse(source);
  } catch (cause) {
    throw new ConfigError(path, (cause as Error).message, 'Mend the YAML there');
  }
}

function readIfThere(path: string, required: boolean): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    const missing = (cause as NodeJS.ErrnoException).code === 'ENOENT';
    if (missing && !required) return undefined;
    throw new ConfigError(
      path,
      (cause as Error).message,
      'Set TEAM_FILE to a file that can be read, or leave it empty',
    );
  }
}
