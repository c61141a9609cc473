import './sections.css';

import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

import { text } from '@/locale/text';

export interface Section {
  /** Its place in the address: `#data`. */
  id: string;
  title: string;
  content: ComponentChildren;
  /** Made when it is shown for the first time. */
  late?: true;
}

interface SectionsProps {
  /** Stands above every section. */
  top: ComponentChildren;
  sections: [Section, ...Section[]];
  /** Other pages of ours, below the sections. */
  links?: { href: string; title: string }[];
  /** Below these. */
  foot?: ComponentChildren;
}

/** A page in sections, one of which is shown: the one that the address names, else the first. The others keep their state. */
export function Sections({ top, sections, links = [], foot }: SectionsProps) {
  const hash = useHash();
  const nav = useRef<HTMLElement>(null);
  const shown = sections.find(({ id }) => id === hash) ?? sections[0];
  const made = useRef(new Set<string>());
  made.current.add(shown.id);
  useEffect(() => {
    nav.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [shown.id]);
  return (
    <div class="sections">
      <nav ref={nav} aria-label={text('optionsSections')}>
        <p class="brand">{text('extensionName')}</p>
        <ul>
          {sections.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`} aria-current={id === shown.id ? 'page' : undefined}>
                {title}
              </a>
            </li>
          ))}
          {links.map(({ href, title }) => (
            <li key={href} class="elsewhere">
              <a href={href}>{title}</a>
            </li>
          ))}
        </ul>
        {foot}
      </nav>
      <main>
        {top}
        {sections.map(({ id, title, content, late }) => (
          <article key={id} hidden={id !== shown.id} data-section={id}>
            <h1>{title}</h1>
            {(!late || made.current.has(id)) && content}
          </article>
        ))}
      </main>
    </div>
  );
}

function useHash(): string {
  const [hash, setHash] = useState(() => location.hash.slice(1));
  useEffect(() => {
    const follow = () => setHash(location.hash.slice(1));
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  return hash;
}
