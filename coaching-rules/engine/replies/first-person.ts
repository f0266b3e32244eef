import { asMiddle } from './join';

/** What an agent does at the desk; a parcel that "has been delivered" was somebody else's doing. */
const deeds =
  'booked|cancelled|canceled|updated|changed|reserved|submitted|added|sent|registered|refunded|scheduled|rescheduled|moved|removed|reset|filed|closed|processed|completed|reactivated|extended|amended|corrected|rebooked|waived|replaced|unlocked|forwarded|logged|cleared|renewed|restored|issued|reissued|activated|paused|raised|applied|attached|linked|swapped|upgraded|noted';
const report = new RegExp(
  String.raw`^((?:ok(?:ay)?|great|good news|all right|alright|done|perfect|right|so)[,.!]?\s+)?((?:your|the|this|that|both|all)\b[^,;:?!]{0,60}?|it)\s+(?:has|have)\s+(?:now\s+|already\s+|just\s+)?been\s+(?:now\s+|already\s+|just\s+)?(?:successfully\s+)?(${deeds})\b(?!\s+by\b)(.*)$`,
  'isu',
);

/**
 * A report in the passive as its doer would tell it: "Your flight has been booked for 9." is
 * "I’ve booked your flight for 9." Null for every other sentence.
 */
export function inFirstPerson(sentence: string): string | null {
  const [found, opening = '', thing = '', deed = '', rest = ''] = report.exec(sentence) ?? [];
  if (found === undefined) return null;
  // "…booked and your card has been charged" has two doers.
  if (/\b(?:has|have|was|were|is|are|will)\b/iu.test(rest)) return null;
  return `${opening}${opening === '' ? '' : ' '}I’ve ${deed.toLowerCase()} ${asMiddle(thing)}${rest}`.replace(
    /\s{2,}/gu,
    ' ',
  );
}
