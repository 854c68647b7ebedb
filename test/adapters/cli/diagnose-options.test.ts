import { describe, expect, it } from 'vitest';
import { readDiagnoseOptions } from '../../../src/adapters/cli/diagnose-options.ts';

describe('readDiagnoseOptions', () => {
  it.each([
    [['a.eml'], { paths: ['a.eml'], json: false, language: undefined, letter: undefined }],
    [['a.eml', 'b', '-'], { paths: ['a.eml', 'b', '-'], json: false, language: undefined, letter: undefined }],
    [['--json', '--locale=ja', 'a.eml'], { paths: ['a.eml'], json: true, language: 'ja', letter: undefined }],
    [['a.eml', '--letter', 'host'], { paths: ['a.eml'], json: false, language: undefined, letter: 'host' }],
    [['--locale', 'auto', 'a.eml'], { paths: ['a.eml'], json: false, language: undefined, letter: undefined }],
    [['--', '--odd.eml'], { paths: ['--odd.eml'], json: false, language: undefined, letter: undefined }],
  ])('%j', (args, wanted) => {
    expect(readDiagnoseOptions(args)).toEqual(wanted);
  });

  it.each([
    [[], 'Name at least one file or folder, or - for standard input'],
    [['--locale', 'fr', 'a'], '--locale fr: use ja, en or auto'],
    [['--letter', 'boss', 'a'], '--letter boss: use customer, host, recipient, postmaster'],
    [['--locale'], /--locale/],
    [['--bogus', 'a'], /--bogus/],
    [['--json=yes', 'a'], /--json/],
  ])('%j is told in words', (args, wanted) => {
    expect(readDiagnoseOptions(args)).toEqual(typeof wanted === 'string' ? wanted : expect.stringMatching(wanted));
  });
});
