/** What the Slack app is allowed to do; slack-manifest.yaml says why for each. */
export const SLACK_SCOPES = [
  'chat:write',
  'commands',
  'app_mentions:read',
  'channels:history',
  'groups:history',
  'im:history',
  'mpim:history',
  'channels:read',
  'groups:read',
  'im:read',
  'mpim:read',
  'files:read',
  'files:write',
  'reactions:write',
] as const;

/** What makes it better and may be refused. */
export const SLACK_OPTIONAL_SCOPES = ['users:read'] as const;
