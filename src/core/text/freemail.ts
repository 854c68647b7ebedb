/** Mail domains where people, not companies, have addresses: their owners sign nobody else's mail. */
const FREEMAIL: ReadonlySet<string> = new Set(
  `gmail.com googlemail.com yahoo.co.jp ymail.ne.jp yahoo.com ymail.com rocketmail.com aol.com outlook.com outlook.jp
  hotmail.com hotmail.co.jp live.com live.jp msn.com icloud.com me.com mac.com docomo.ne.jp ezweb.ne.jp au.com
  softbank.ne.jp i.softbank.jp ymobile.ne.jp yahoo.ne.jp rakumail.jp nifty.com biglobe.ne.jp ocn.ne.jp so-net.ne.jp
  gmx.de gmx.net web.de mail.ru yandex.ru qq.com 163.com 126.com naver.com proton.me protonmail.com`.split(/\s+/),
);

/** True for the mail domain of a free-mail or carrier service. */
export function isFreemail(domain: string | undefined): boolean {
  return domain !== undefined && FREEMAIL.has(domain);
}
