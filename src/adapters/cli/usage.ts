import type { Language } from '../../core/team-profile.ts';

const TEXT: Readonly<Record<Language, string>> = {
  en: `Usage: npm start                       runs the desk: Slack and Discord where they are set up, else in the browser
       npm run diagnose -- PATH…       answers returned mails here in the terminal (- reads a pasted text)
       npm run rules -- check FOLDER   says what is wrong with the rules in a folder
       npm run doctor                  says what is missing for Slack and Discord`,
  ja: `使い方: npm start                       デスクを起動します(SlackやDiscordの設定があればそこで、なければブラウザで)
        npm run diagnose -- ファイル…   この端末でエラーメールにお答えします(「-」で貼り付けた文を読みます)
        npm run rules -- check フォルダー   フォルダーの中のルールの誤りを示します
        npm run doctor                  SlackとDiscordに足りないものを示します`,
};

/** What the program can be told to do. */
export function usage(language: Language): string {
  return TEXT[language];
}
