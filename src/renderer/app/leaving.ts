import { useEffect } from 'react';
import { focusedField } from './typing.ts';

/** Commits what is typed when the window is closed: the edit is sent off before the page goes. */
export function useLeaving(): void {
  useEffect(() => {
    const commit = () => focusedField()?.blur();
    window.addEventListener('beforeunload', commit);
    return () => window.removeEventListener('beforeunload', commit);
  }, []);
}
