import { useSession } from '../session/use-session.ts';

/** Says to a screen reader what is otherwise only seen. */
export function LiveRegion() {
  const { text, number } = useSession((state) => state.announcement);
  return (
    <div className="unseen" role="status" aria-live="polite" data-react-aria-top-layer="true">
      {/* A new element for each text, so that the same words twice are read twice. */}
      <span key={number}>{text}</span>
    </div>
  );
}
