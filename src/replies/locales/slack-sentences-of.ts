import type { Language } from '../../core/team-profile.ts';
import { slack as en } from './en/slack.ts';
import { slack as ja } from './ja/slack.ts';
import type { SlackSentences } from './slack-sentences.ts';

const SENTENCES: Readonly<Record<Language, SlackSentences>> = { en, ja };

/** What only the Slack adapter says, in a language. */
export function slackSentencesOf(language: Language): SlackSentences {
  return SENTENCES[language];
}
