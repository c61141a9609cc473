import { Switch } from '@/components/Switch';
import { type TextKey, text } from '@/locale/text';

/** Hosts as match patterns (`https://arxiv.org/*`), and whether they are read. */
export interface HostsState {
  hosts: string[];
  on: boolean;
  /** How many of them the browser allows. */
  allowed: number;
}

/** A website and whether Paperlight reads it. */
export interface SiteState extends HostsState {
  name: string;
  /** Its pages that list papers, as match patterns. */
  pages: string[];
  /** The same website under the domains of countries, where there are any. */
  countries?: HostsState;
}

export interface SiteCommands {
  onSwitch: (site: SiteState, on: boolean) => void;
  onCountries: (site: SiteState, on: boolean) => void;
  /** Asks for the hosts that the browser does not allow yet. */
  onAllowAll: (site: SiteState) => void;
}

interface SiteSwitchProps extends SiteCommands {
  site: SiteState;
  /** The browser was just told not to allow it. */
  refused: boolean;
}

/** What the reader should know before switching a website on. */
const notes: Record<string, TextKey> = { Gmail: 'optionsSiteMail', Outlook: 'optionsSiteMail' };

/** The switch of one website, with what belongs to it. */
export function SiteSwitch({ site, refused, onSwitch, onCountries, onAllowAll }: SiteSwitchProps) {
  const { name, on, hosts, allowed, countries } = site;
  const note = notes[name];
  return (
    <>
      <Switch
        on={on}
        label={name}
        {...(note && { hint: text(note) })}
        onChange={(to) => onSwitch(site, to)}
      />
      <div class="site-more">
        <SitePages {...site} />
        {on && allowed < hosts.length && (
          <p class="site-part">
            {sayPart(site)}{' '}
            <button type="button" onClick={() => onAllowAll(site)}>
              {text('optionsSiteAllowAll')}
            </button>
          </p>
        )}
        {countries && (
          <Switch
            on={countries.on}
            label={text('optionsSiteCountries')}
            hint={countries.on && countries.allowed < countries.hosts.length ? sayPart(countries) : undefined}
            onChange={(to) => onCountries(site, to)}
          />
        )}
        <Refused refused={refused} />
      </div>
    </>
  );
}

/** The hosts, and on request which of their pages are read. */
export function SitePages({ name, hosts, pages }: Pick<SiteState, 'name' | 'hosts' | 'pages'>) {
  return (
    <details class="site-pages">
      <summary aria-label={text('optionsSitePages', name)}>
        <bdi>{hosts.map(hostName).join(', ')}</bdi>
      </summary>
      <ul>
        {pages.map((page) => (
          <li key={page}>
            <bdi>{page.replace(/^https:\/\//, '')}</bdi>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What came of asking the browser, when that was nothing. */
export function Refused({ refused }: { refused: boolean }) {
  return (
    <p class="site-refused" role="status">
      {refused && text('optionsSiteRefused')}
    </p>
  );
}

function sayPart({ allowed, hosts }: HostsState): string {
  return text('optionsSitePart', allowed, hosts.length);
}

/** `https://arxiv.org/*` is on `arxiv.org`. */
function hostName(host: string): string {
  return host.replace(/^https:\/\/|\/\*$/g, '');
}
