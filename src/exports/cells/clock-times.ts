/** The time behind a date, and the zone in which it was written. */

/** Minutes that Vietnam is ahead of UTC, all year round. */
const vietnamOffset = 7 * 60;

const clockPattern =
  /^(\d{1,2}):(\d\d)(?::\d\d(?:[.,]\d+)?)?(?: ?(am|sa|pm|ch))?(?: ?(?:(z|utc|gmt)?(?:([+-])(\d\d?)(?::?(\d\d))?)?))?$/i;

/**
 * Parses "17:00:00.000Z" or "00:00 +07:00" and gives the minutes from the start of the written day to the same moment in Vietnam; 0
 * where no zone is written, because the date then stands as it is. Undefined for anything else.
 */
export function parseMinutesToAddForVietnam(time: string): number | undefined {
  const [match, hours, minutes, half, zone, sign, offsetHours, offsetMinutes = "0"] =
    clockPattern.exec(time.trim()) ?? [];
  if (match === undefined || Number(hours) > 24 || Number(minutes) > 59) return undefined;
  if (zone === undefined && sign === undefined) return 0;
  const offset = (sign === "-" ? -1 : 1) * (Number(offsetHours ?? 0) * 60 + Number(offsetMinutes));
  return toHourOfDay(Number(hours), half) * 60 + Number(minutes) - offset + vietnamOffset;
}

/** "5 CH" and "5 pm" are 17, "12 SA" and "12 am" are 0. */
function toHourOfDay(hours: number, half: string | undefined): number {
  if (half === undefined || hours > 12) return hours;
  return (hours % 12) + (/^(?:pm|ch)$/i.test(half) ? 12 : 0);
}
