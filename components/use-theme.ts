import { useEffect } from 'preact/hooks';

import type { Settings } from '@/domain/settings';

/** Dresses the whole document in the theme the reader chose; the system's while that is not known. */
export function useTheme(theme: Settings['theme'] | undefined): void {
  useEffect(() => {
    if (theme === undefined || theme === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  }, [theme]);
}
