import { useRef } from 'preact/hooks';
import { focusNext } from '@/components/focus-next';
import { Switch } from '@/components/Switch';
import { text } from '@/locale/text';
import { Refused, SitePages, type SiteState } from './SiteSwitch';
import { type TaughtCommands, TaughtSite } from './TaughtSite';

export interface OwnState extends SiteState {
  /** The reader showed how it is read. */
  taught: boolean;
}

interface OwnSitesProps extends TaughtCommands {
  sites: OwnState[];
  /** Name of the one that the browser was just told not to allow. */
  refused: string | undefined;
  onSwitch: (site: SiteState, on: boolean) => void;
  onRemove: (name: string) => void;
  /** Names that sites have already. */
  taken: string[];
}

/** The websites that the reader added. */
export function OwnSites({ sites, refused, onSwitch, onRemove, ...taught }: OwnSitesProps) {
  const list = useRef<HTMLDivElement>(null);
  const remove = (name: string, place: number) => {
    onRemove(name);
    focusNext(list, place, '.site-own > button, .lead');
  };
  return (
    <div ref={list}>
      {sites.length === 0 ? (
        <p class="lead" tabIndex={-1}>
          {text('optionsSitesOwnNone')}
        </p>
      ) : (
        <ul class="site-list">
          {sites.map((site, place) => (
            <li key={site.name}>
              <div class="site-own">
                <Switch
                  on={site.on}
                  label={site.name}
                  hint={text(site.taught ? 'optionsSiteTaught' : 'optionsSiteByLinks')}
                  onChange={(on) => onSwitch(site, on)}
                />
                <button
                  type="button"
                  aria-label={text('optionsSiteRemove', site.name)}
                  onClick={() => remove(site.name, place)}
                >
                  {text('optionsRemove')}
                </button>
              </div>
              <div class="site-more">
                {site.taught && <SitePages {...site} />}
                {site.taught && <TaughtSite name={site.name} {...taught} />}
                <Refused refused={refused === site.name} />
              </div>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
