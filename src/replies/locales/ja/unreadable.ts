import type { Unreadable } from '../../../core/unreadable.ts';

/** Why something could not be read, in one sentence. */
export function unreadable(why: Unreadable): string {
  switch (why.why) {
    case 'empty':
      return '中身がありません。ファイルまたは文章が空です。';
    case 'picture':
      return '画像のため、文字を読み取れません。';
    case 'pdf':
      return 'PDFのため、読み取れません。読み取れるのはメールのファイルと文章だけです。';
    case 'unsupported':
      return `この種類のファイル(${why.type})は読み取れません。`;
    case 'winmail':
      return 'winmail.datの中身がOutlook独自の形式だけのため、読み取れません。メールそのものを.emlか.msgで保存して送ってもらってください。';
    case 'encrypted':
      return 'パスワードで保護されているため、中を開けません。';
    case 'too-big':
      return `ファイルが大きすぎます(${megabytes(why.bytes)}MB)。読み取れるのは${megabytes(why.limit)}MBまでです。`;
    case 'too-much':
      return '展開すると一度に読み取れる量を超えるため、途中までの分だけお答えします。';
    case 'too-deep':
      return '圧縮ファイルや添付が何重にも入っているため、その奥までは開いていません。';
    case 'too-hard':
      return '読み取りに時間またはメモリーがかかりすぎるため、中止しました。壊れているか、害を与えるために作られたファイルかもしれません。';
    case 'broken':
      return 'ファイルが壊れているか、中身が拡張子と合っていないため、開けませんでした。';
    default:
      return why satisfies never;
  }
}

function megabytes(bytes: number): string {
  return (bytes / 1024 ** 2).toFixed(1);
}
