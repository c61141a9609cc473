import type { Site } from '@/sites/site';

// Lines of different kinds as well as colours: nobody needs to tell them by colour alone. One rule for all listings costs
// a page nothing for each of them.

/** What is outlined on a page, and how; the legend is drawn alike. */
export const outlines = {
  listing: ['2px solid', 'amber', '3px'],
  title: ['2px dashed', 'blue', '1px'],
  authors: ['2px dotted', 'teal', '1px'],
  abstract: ['4px double', 'violet', '1px'],
} as const;

/** A style sheet that outlines what a site finds on its pages, and hides what else of ours is there. */
export function outlineSheet(site: Site | undefined): string {
  const hidden = 'paperlight-paper, paperlight-page { display: none !important; }';
  if (!site) return hidden;
  const hit = `:is(${site.listing})${site.not ? `:not(:has(${site.not}))` : ''}`;
  const places = site.with ? `${hit}, ${hit} ~ :is(${site.with})` : hit;
  const inside = (at: string) => {
    const own = at.includes(':scope') ? `:is(${at.replaceAll(':scope', `:is(${places})`)})` : `:is(${at})`;
    return `${own}:is(:is(${places}), :is(${places}) *)`;
  };
  const rules = (['title', 'authors', 'abstract'] as const).flatMap((name) => {
    const field = site[name];
    return field ? [ruleOf(inside(field.at), name)] : [];
  });
  return [hidden, ruleOf(places, 'listing'), ...rules].join('\n');
}

function ruleOf(selector: string, name: keyof typeof outlines): string {
  const [line, colour, offset] = outlines[name];
  return `${selector} { outline: ${line} var(--paperlight-${colour}) !important; outline-offset: ${offset} !important; }`;
}
