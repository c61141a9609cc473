import { useState } from 'preact/hooks';

import { Notice } from '@/components/Notice';
import { AddSite, type AddSiteProps } from '@/components/settings/AddSite';
import { OwnSites } from '@/components/settings/OwnSites';
import type { SiteCommands, SiteState } from '@/components/settings/SiteSwitch';
import { SiteSwitches } from '@/components/settings/SiteSwitches';
import type { TaughtCommands } from '@/components/settings/TaughtSite';
import { type Deed, type Deeds, sayError } from '@/components/use-deeds';
import { useWatched } from '@/components/use-watched';
import { allowHosts, dropSite, giveBack, switchSiteOff, switchSiteOn } from '@/deeds/sites';
import { addSite, copySite, exportSite, renameSite } from '@/deeds/taught-sites';
import type { OwnSite } from '@/domain/own-site';
import { text } from '@/locale/text';
import { firstSites, sites } from '@/sites';
import { onlyOf, websitesOf } from '@/sites/websites';
import { watchAllowed } from '@/storage/allowed';
import { watchOwnSites } from '@/storage/own-sites';
import { needless, stateOf, stateOfOwn } from './site-states';

const websites = websitesOf(sites);
const firstNames = new Set(firstSites.map(({ name }) => name));
const first = websites.filter(({ name }) => firstNames.has(name));
const more = websites
  .filter(({ name }) => !firstNames.has(name))
  .sort((one, other) => one.name.localeCompare(other.name));

interface SitesProps {
  /** Names of the websites that are switched off. */
  off: string[];
  run: Deeds['run'];
}

/** Which websites are read: the first ones, those that can be switched on, and those the reader added. */
export function Sites({ off, run }: SitesProps) {
  const { value: allowed, error } = useWatched(watchAllowed);
  const { value: own, error: ownError } = useWatched(watchOwnSites);
  const [refused, setRefused] = useState<string>();
  const lost = error ?? ownError;
  if (lost !== undefined) return <Notice problem={text('optionsLost', sayError(lost))} />;
  if (!allowed || !own) return null;

  const standing = { allowed, off };
  const groups = {
    first: first.map((site) => stateOf(site, standing)),
    more: more.map((site) => stateOf(site, standing)),
    own: own.map((site) => stateOfOwn(site, standing)),
  };
  const all = Object.values(groups).flat();
  const commands = commandsOf(run, setRefused, (site) => needless(site, all));
  const taken = [...websites.map(({ name }) => name), ...own.map(({ id }) => id)];
  const remove = (name: string) => {
    const site = own.find(({ id }) => id === name);
    if (site) void run(() => dropSite(site, onlyOf(site, own, websites, off)));
  };
  return (
    <>
      <section class="stack">
        <p class="lead">{text('optionsSitesLead')}</p>
        <SiteSwitches sites={groups.first} refused={refused} {...commands} />
      </section>
      <section class="stack">
        <h2>{text('optionsSitesMore')}</h2>
        <p class="lead">{text('optionsSitesMoreLead')}</p>
        <SiteSwitches sites={groups.more} refused={refused} {...commands} />
      </section>
      <section class="stack">
        <h2>{text('optionsSitesOwn')}</h2>
        <OwnSites
          sites={groups.own}
          refused={refused}
          onSwitch={commands.onSwitch}
          onRemove={remove}
          {...taughtCommands(own, run)}
          taken={taken}
        />
        <AddSite onAdd={(json) => addTo(run, json, taken)} />
      </section>
    </>
  );
}

/** What can be done with the sites that the reader taught. */
function taughtCommands(own: OwnSite[], run: Deeds['run']): TaughtCommands {
  const on = (deed: (site: Parameters<typeof copySite>[0]) => Promise<Deed>) => (name: string) => {
    const known = own.find(({ id }) => id === name);
    if (known?.site) void run(() => deed({ ...known, site: known.site! }));
  };
  return {
    onRename: (name, next) => void run(() => renameSite(name, next)),
    onCopy: on(copySite),
    onExport: on(exportSite),
  };
}

async function addTo(run: Deeds['run'], json: string, taken: string[]): ReturnType<AddSiteProps['onAdd']> {
  let problem: string | undefined;
  const done = await run(async () => {
    const outcome = await addSite(json, taken);
    if ('said' in outcome) return outcome;
    problem = outcome.problem;
    return undefined;
  });
  return problem === undefined ? { added: done } : { added: false, problem };
}

/** The browser is asked within the reader's click, before anything else is waited for. */
function commandsOf(
  run: Deeds['run'],
  onRefused: (name: string | undefined) => void,
  needlessOf: (site: SiteState) => string[],
): SiteCommands {
  const request = ({ name }: SiteState, asking: () => Promise<boolean>) =>
    void run(async () => {
      const allowed = asking();
      onRefused(undefined); // Told no once more, the switch must go back once more
      onRefused((await allowed) ? undefined : name);
      return undefined;
    });
  return {
    onSwitch(site, on) {
      const { name, hosts } = site;
      if (on) request(site, () => switchSiteOn(name, hosts));
      else void run(() => switchSiteOff(name, hosts, needlessOf(site)));
    },
    onCountries(site, on) {
      const hosts = site.countries?.hosts ?? [];
      if (on) request(site, () => switchSiteOn(site.name, hosts));
      else void run(() => giveBack(hosts));
    },
    onAllowAll: (site) => request(site, () => allowHosts(site.hosts)),
  };
}
