import { deviationZh } from '@daylight/ui';
import type { DisclosedEvent } from '../upstream/disclosure-client';

/** D8 of DOMAIN.md 2.3; its own words say more. */
const backDating = 'D8';

/** What the record itself says against an event: that it was entered late, and what it departed from. */
export function EventMarks({ deviations, backdated }: Pick<DisclosedEvent, 'deviations' | 'backdated'>) {
  const others = deviations.filter((code) => backdated === null || code !== backDating);
  return (
    <>
      {others.map((code) => (
        <span key={code}>
          {' '}
          <span className="tag warn">{deviationZh(code)}</span>
        </span>
      ))}
      {backdated === null ? null : (
        <>
          {' '}
          <span className="tag warn">
            事后 {backdated.workingDays} 个工作日补录(记于 {backdated.recordedOn})
          </span>
        </>
      )}
    </>
  );
}
