import type { Unreadable } from '../../../core/unreadable.ts';

/** Why something could not be read, in one sentence. */
export function unreadable(why: Unreadable): string {
  switch (why.why) {
    case 'empty':
      return 'There is nothing in it: the file or text is empty.';
    case 'picture':
      return 'It is a picture, and the desk reads text only.';
    case 'pdf':
      return 'It is a PDF, and the desk reads mails and text only.';
    case 'unsupported':
      return `The desk cannot read this kind of file (${why.type}).`;
    case 'winmail':
      return "It is a winmail.dat with nothing but Outlook's own formatting in it: please ask for the mail itself, saved as .eml or .msg.";
    case 'encrypted':
      return 'It is protected with a password, so the desk cannot look inside.';
    case 'too-big':
      return `It is too big: ${megabytes(why.bytes)} MB, where ${megabytes(why.limit)} MB can be read.`;
    case 'too-much':
      return 'It unpacks to more than the desk reads at once; what was found up to there is answered.';
    case 'too-deep':
      return 'Files are packed into files too many times over, so the desk stopped looking inside.';
    case 'too-hard':
      return 'The desk gave up on it: it takes too long or too much memory to read, as a file made to do harm does.';
    case 'broken':
      return 'The file is damaged or not what its name says, so it could not be opened.';
    default:
      return why satisfies never;
  }
}

function megabytes(bytes: number): string {
  return (bytes / 1024 ** 2).toFixed(1);
}
