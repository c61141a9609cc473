import './sites.css';

import { useState } from 'preact/hooks';
import { SearchField } from '@/components/SearchField';
import { text } from '@/locale/text';
import { type SiteCommands, type SiteState, SiteSwitch } from './SiteSwitch';

interface SiteSwitchesProps extends SiteCommands {
  sites: SiteState[];
  /** Name of the one that the browser was just told not to allow. */
  refused: string | undefined;
}

const few = 8; // That need no search

/** Which of these websites Paperlight reads. */
export function SiteSwitches({ sites, refused, ...commands }: SiteSwitchesProps) {
  const [query, setQuery] = useState('');
  const isMany = sites.length > few;
  const found = sites.filter((site) => isMatch(site, query.trim().toLowerCase()));
  return (
    <>
      {isMany && <SearchField label={text('optionsSitesFind')} query={query} onSearch={setQuery} />}
      <ul class="site-list" data-many={isMany || undefined}>
        {found.map((site) => (
          <li key={site.name}>
            <SiteSwitch site={site} refused={refused === site.name} {...commands} />
          </li>
        ))}
      </ul>
      {found.length === 0 && <p class="lead">{text('optionsSitesNotFound', query)}</p>}
    </>
  );
}

function isMatch({ name, hosts, countries }: SiteState, query: string): boolean {
  return [name, ...hosts, ...(countries?.hosts ?? [])].some((each) => each.toLowerCase().includes(query));
}
