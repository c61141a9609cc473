import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

import type { Command } from '@/components/settings/KeysForm';
import { text } from '@/locale/text';

/** The key that opens the popup, as it is set now, and how to change it in this browser. */
export function useCommand(): Command | undefined {
  const [command, setCommand] = useState<Command>();
  useEffect(() => {
    const read = () =>
      void browser.commands.getAll().then((commands) => {
        const { shortcut = '' } = commands.find(({ name }) => name === '_execute_action') ?? {};
        setCommand({ shortcut, change: howToChange() });
      });
    read();
    window.addEventListener('focus', read); // The reader may come back from changing it
    return () => window.removeEventListener('focus', read);
  }, []);
  return command;
}

function howToChange(): string {
  return import.meta.env.FIREFOX
    ? text('optionsCommandChangeFirefox', 'about:addons')
    : text('optionsCommandChange', 'chrome://extensions/shortcuts');
}
