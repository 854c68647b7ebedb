import { describe, expect, it } from 'vitest';
import { importsOf, sourceFiles } from './source-files.ts';

const FILES = sourceFiles('src');

/** What each layer may import of ours. main.ts wires everything. */
const LAYERS: Readonly<Record<string, readonly string[]>> = {
  'src/core/': ['src/core/'],
  'src/replies/': ['src/core/', 'src/replies/'],
  'src/desk/': ['src/core/', 'src/replies/', 'src/desk/'],
  'src/adapters/': ['src/core/', 'src/replies/', 'src/desk/', 'src/adapters/', 'src/config-error.ts'],
  'src/isolation/': ['src/core/', 'src/isolation/'],
  'src/workshop/': ['src/core/', 'src/replies/', 'src/workshop/'],
};

/** Packages with one door each: the only file, or for an SDK the only adapter, that may import them. */
const DOORS: Readonly<Record<string, readonly string[]>> = {
  mailparser: ['src/core/unpack/eml.ts', 'src/core/unpack/eml-headers.ts'],
  'html-to-text': ['src/core/unpack/html-text.ts'],
  tldts: ['src/core/text/registrable-domain.ts'],
  yaml: ['src/core/rules/rule-file.ts', 'src/team-file.ts'],
  valibot: ['src/core/rules/rule-file.ts', 'src/core/rules/rule-schema.ts', 'src/team-file.ts'],
  dotenv: ['src/main.ts'],
  '@slack/bolt': ['src/adapters/slack/'],
  '@slack/web-api': ['src/adapters/slack/'],
  'discord.js': ['src/adapters/discord/discord-js.ts'],
  hono: ['src/adapters/web/'],
  '@hono/node-server': ['src/adapters/web/start-web.ts'],
  '@kenjiuno/msgreader': ['src/core/unpack/msg-file.ts'],
  fflate: ['src/core/unpack/zip-file.ts'],
  'csv-stringify': ['src/replies/summary-csv.ts'],
};

describe('borders', () => {
  it.each(Object.entries(LAYERS))('%s imports only what lies below it', (layer, allowed) => {
    const crossings = FILES.filter(({ path }) => path.startsWith(layer)).flatMap((file) =>
      importsOf(file)
        .filter((name) => name.startsWith('src/') && !allowed.some((below) => name.startsWith(below)))
        .map((name) => `${file.path} imports ${name}: move the code, or hand it in as an argument from main.ts`),
    );
    expect(crossings).toEqual([]);
  });

  it('each package has its door, and every package in use is listed here', () => {
    const strays = FILES.flatMap((file) =>
      importsOf(file)
        .filter((name) => !name.startsWith('src/') && !name.startsWith('node:'))
        .filter((name) => !(DOORS[packageOf(name)] ?? []).some((door) => file.path.startsWith(door)))
        .map(
          (name) => `${file.path} imports ${name}: go through ${DOORS[packageOf(name)] ?? 'a door; add it to DOORS'}`,
        ),
    );
    expect(strays).toEqual([]);
  });

  it('an adapter knows its own room and no rule', () => {
    const visits = FILES.filter(({ path }) => path.startsWith('src/adapters/')).flatMap((file) =>
      importsOf(file)
        .filter((name) => name.startsWith('src/core/rules/') || isOtherAdapter(file.path, name))
        .map(
          (name) => `${file.path} imports ${name}: an adapter talks to the desk through DeskPort (src/desk/desk.ts)`,
        ),
    );
    expect(visits).toEqual([]);
  });

  it('only the entries of a process touch it', () => {
    const entries = ['src/main.ts', 'src/isolation/reader-process.ts'];
    const readers = FILES.filter(
      ({ path, text }) =>
        !entries.includes(path) && /\bprocess\.(?:env|argv|exit|on|once|std\w+|send|cwd)\b/.test(text),
    );
    expect(readers.map(({ path }) => `${path} reads process: take it as an argument`)).toEqual([]);
  });

  it('core reads no clock, no network, and no file but rules', () => {
    const doors = ['src/core/rules/rule-book.ts'];
    const reaching = FILES.filter(
      ({ path, text }) =>
        path.startsWith('src/core/') &&
        !doors.includes(path) &&
        /\bDate\.now\(|new Date\(\)|from 'node:(?:fs|net|http|https|dns|child_process)|\bfetch\(/.test(text),
    );
    expect(reaching.map(({ path }) => `${path} reaches outside: name a port and let main.ts wire it`)).toEqual([]);
  });
});

function packageOf(name: string): string {
  const [scope = '', rest = ''] = name.split('/');
  return scope.startsWith('@') ? `${scope}/${rest}` : scope;
}

function isOtherAdapter(path: string, name: string): boolean {
  const room = path.split('/').slice(0, 3).join('/');
  return /^src\/adapters\/[^/]+\//.test(name) && !name.startsWith(`${room}/`);
}
