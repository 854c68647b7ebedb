import type { Language } from '../../core/team-profile.ts';

const TEXT: Readonly<Record<Language, string>> = {
  en: `Bounce Desk reads a returned mail and says what happened, who has to act, and what to do next.

Try it on a sample:   npm run diagnose -- samples/gmail-unauthenticated.eml
On a mail of yours:   npm run diagnose -- PATH…      (or - and paste the text)
All it can do here:   see README.md

Slack and Discord are not connected yet: this version answers on the command line.`,
  ja: `Bounce Deskは、返ってきたメール(エラーメール)を読み、何が起きたか・誰が対応するか・次に何をするかをお答えします。

見本で試す:         npm run diagnose -- samples/gmail-unauthenticated.eml
お手元のメールで:   npm run diagnose -- ファイル…   (「-」を指定すると貼り付けた文を読みます)
できることの一覧:   README.ja.md をご覧ください

SlackとDiscordにはまだつながりません。この版はコマンドラインでお答えします。`,
};

/** What is shown where the program is started without a command. */
export function welcome(language: Language): string {
  return TEXT[language];
}
