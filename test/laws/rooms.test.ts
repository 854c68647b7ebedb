import { describe, expect, it } from 'vitest';
import { sourceFiles } from './source-files.ts';

const FILES = sourceFiles('src');

/** Lines of a file, and of a function. */
const LONGEST_FILE = 150;
const LONGEST_FUNCTION = 31;

describe('small rooms', () => {
  it('no file is longer than a screen or three', () => {
    const long = FILES.map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
      .filter(({ lines }) => lines > LONGEST_FILE)
      .map(({ path, lines }) => `${path} has ${lines} lines: ask what second thing moved in, and give it a file`);
    expect(long).toEqual([]);
  });

  it('no function is longer than a screen', () => {
    const long = FILES.flatMap(({ path, text }) =>
      [...text.matchAll(/^(?:export )?(?:async )?function\*? (\w+)[\s\S]*?^}$/gm)]
        .map((match) => ({ name: match[1], lines: match[0].split('\n').length }))
        .filter(({ lines }) => lines > LONGEST_FUNCTION)
        .map(({ name, lines }) => `${path}: ${name} has ${lines} lines: name its steps`),
    );
    expect(long).toEqual([]);
  });

  it('files are named in kebab-case, and none is a drawer', () => {
    const odd = FILES.map(({ path }) => path.split('/').at(-1) as string).filter(
      (name) =>
        !/^[a-z0-9]+(?:-[a-z0-9]+)*\.ts$/.test(name) || /^(?:utils?|helpers?|index|common|misc)\.ts$/.test(name),
    );
    expect(odd).toEqual([]);
  });

  it('what is exported says what it is', () => {
    const silent = FILES.flatMap(({ path, text }) =>
      [...text.matchAll(/^(.*)\n(?:export )(?:async )?(?:function|const|type|class)\*? (\w+)/gm)]
        .filter((match) => !/\*\/\s*$/.test(match[1] as string))
        .map((match) => `${path}: ${match[2]} has no docstring: say what goes in and comes out`),
    );
    expect(silent).toEqual([]);
  });
});
