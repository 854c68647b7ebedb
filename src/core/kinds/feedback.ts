import type { Notice } from '../notice.ts';
import { sesNotificationType } from '../readers/ses-notification.ts';

/** A complaint about spam (RFC 5965) whose parts were lost on its way, or that a service tells in its own words. */
export function isFeedbackText(notice: Notice): boolean {
  return (
    /^[ \t]*Feedback-Type:\s*(?:abuse|fraud|other|virus|not-spam|opt-out|auth-failure)/im.test(notice.text) ||
    /this is an? (?:[\w.-]{1,30} )?(?:e-?mail )?abuse (?:report|complaint)|auto-?(?:matically )?generated (?:e-?mail )?abuse (?:report|complaint)|abuse report(?:ing)? format|^complaint about message from/im.test(
      `${notice.subject}\n${notice.text}`,
    ) ||
    sesNotificationType(notice.text) === 'Complaint'
  );
}
