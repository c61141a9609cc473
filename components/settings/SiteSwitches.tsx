import { Switch } from '@/components/Switch';
import { text } from '@/locale/text';

/** A website as the reader knows it. */
export interface NamedSite {
  name: string;
  hosts: string[];
}

interface SiteSwitchesProps {
  sites: NamedSite[];
  /** Names of the sites that are switched off. */
  off: string[];
  onChange: (off: string[]) => void;
}

/** Which websites Paperlight reads. */
export function SiteSwitches({ sites, off, onChange }: SiteSwitchesProps) {
  const others = (name: string) => off.filter((each) => each !== name);
  return (
    <div class="stack">
      <p class="lead">{text('optionsSitesLead')}</p>
      {sites.map(({ name, hosts }) => (
        <Switch
          key={name}
          on={!off.includes(name)}
          label={name}
          hint={hosts.join(', ')}
          onChange={(on) => onChange(on ? others(name) : [...others(name), name])}
        />
      ))}
    </div>
  );
}
