import { Transform } from 'node:stream';
import { decodeBytes } from './charset.ts';

/**
 * A stream that takes the bytes of one part and gives its text in UTF-8. mailparser makes it with `new`, as it would
 * a decoder of node-iconv; a function that returns the stream serves it as well.
 */
export function charsetStream(charset: string): Transform {
  const pieces: Buffer[] = [];
  return new Transform({
    transform(piece: Buffer, _encoding, done) {
      pieces.push(piece);
      done();
    },
    flush(done) {
      this.push(decodeBytes(Buffer.concat(pieces), charset));
      done();
    },
  });
}
