import type { Touchpoint } from '#shared/kinds/touchpoint/touchpoint.ts';
import { shownText, useKind, useRecordOf } from '../session/use-session.ts';
import { CardTitle, type OpenField } from './card-text.tsx';
import { lettersOf } from './segments.ts';

export function TouchpointFace({ touchpoint, open }: { readonly touchpoint: Touchpoint; readonly open: OpenField }) {
  const resource = useRecordOf('resource', touchpoint.resource);
  const letters = lettersOf(useKind('segment'), touchpoint.segments);
  const about = [shownText(touchpoint.channel), resource === undefined ? '' : shownText(resource.title)];
  const left = about.filter(Boolean).join(' · ');
  return (
    <>
      <CardTitle id={touchpoint.id} kind="touchpoint" title={touchpoint.title} open={open} />
      {(left !== '' || letters !== '') && (
        <div className="card-meta">
          <span>{left}</span>
          <span>{letters}</span>
        </div>
      )}
    </>
  );
}
