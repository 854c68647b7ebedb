/** Domains of Slack, and everything below them; slack-files.com serves shared files. */
const SLACK_DOMAINS = ['slack.com', 'slack-files.com', 'slack-gov.com'];

/**
 * True for the hosts that may see the bot's token or an answer: Slack's own over HTTPS, and the origin of the Web API
 * where one is set.
 */
export function isSlackHost(url: URL, apiUrl: URL | undefined): boolean {
  if (apiUrl && url.origin === apiUrl.origin) return true;
  const isTheirs = SLACK_DOMAINS.some((domain) => url.hostname === domain || url.hostname.endsWith(`.${domain}`));
  return isTheirs && url.protocol === 'https:' && url.port === '' && url.username === '';
}
