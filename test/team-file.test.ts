import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ConfigError } from '../src/config-error.ts';
import { NO_PROFILE } from '../src/core/team-profile.ts';
import { parseTeamProfile, readTeamFile } from '../src/team-file.ts';

const ROOT = join(import.meta.dirname, '..');
const home = mkdtempSync(join(tmpdir(), 'team-file-'));
afterAll(() => rmSync(home, { recursive: true }));

const parse = (source: string) => parseTeamProfile('team.yaml', source);

describe('a team file', () => {
  it('says who the team is', () => {
    const profile = parse(`
domains: [Shop.Example.JP]
hosts: [mail.shop.example.jp]
services:
  - { name: Letters, hosts: [Letters.example.net], contact: help@letters.example.net }
hosting: { name: Example Hosting, hosts: [hosting.example.ne.jp], contact: https://hosting.example.ne.jp/help }
contacts:
  sender-admin: { name: Sato, contact: ext. 123 }
  escalation: { name: Suzuki }
signature: |
  Shop helpdesk
  0120-000-000
language: ja
`);
    expect(profile).toEqual({
      domains: ['shop.example.jp'],
      hosts: ['mail.shop.example.jp'],
      services: [{ name: 'Letters', hosts: ['letters.example.net'], contact: 'help@letters.example.net' }],
      hosting: {
        name: 'Example Hosting',
        hosts: ['hosting.example.ne.jp'],
        contact: 'https://hosting.example.ne.jp/help',
      },
      contacts: { 'sender-admin': { name: 'Sato', contact: 'ext. 123' }, escalation: { name: 'Suzuki' } },
      signature: 'Shop helpdesk\n0120-000-000',
      language: 'ja',
      channelLanguages: {},
    });
  });

  it.each(['', '# nothing yet\n', 'domains: []'])('may say nothing: %j', (source) => {
    expect(parse(source)).toEqual(NO_PROFILE);
  });

  it('the example that is shipped can be read', () => {
    expect(readTeamFile(join(ROOT, 'team.example.yaml'), true).domains).not.toEqual([]);
  });
});

describe('a mistake is told with its place and what to do', () => {
  it.each([
    ['a key nobody knows', 'domain: [shop.example.jp]', /^team\.yaml: domain: .*See team\.example\.yaml/],
    ['a name instead of a list', 'domains: shop.example.jp', /^team\.yaml: domains: .*See team\.example\.yaml/],
    ['a party nobody knows', 'contacts: { boss: { name: Sato } }', /^team\.yaml: contacts\.boss: /],
    [
      'a contact without a name',
      'contacts: { recipient: { contact: ext. 1 } }',
      /^team\.yaml: contacts\.recipient\.name: /,
    ],
    ['a language nobody speaks', 'language: fr', /^team\.yaml: language: /],
    ['YAML that is none', 'domains: [', /^team\.yaml: .*Mend the YAML there/s],
    ['a text', 'our domain is shop.example.jp', /^team\.yaml: /],
  ])('%s', (_, source, message) => {
    expect(() => parse(source)).toThrow(ConfigError);
    expect(() => parse(source)).toThrow(message);
  });
});

describe('a file that is not there', () => {
  const missing = join(home, 'team.yaml');

  it('is no team where nobody named it', () => {
    expect(readTeamFile(missing, false)).toBe(NO_PROFILE);
  });

  it('is a mistake where the operator named it', () => {
    expect(() => readTeamFile(missing, true)).toThrow(/team\.yaml: .*ENOENT.*Set TEAM_FILE to a file that can be read/);
  });

  it('that cannot be read is a mistake either way', () => {
    expect(() => readTeamFile(home, false)).toThrow(ConfigError);
  });
});

it('is read from the disk', () => {
  const path = join(home, 'shop.yaml');
  writeFileSync(path, 'domains: [shop.example.jp]\n');
  expect(readTeamFile(path, true).domains).toEqual(['shop.example.jp']);
});
