import { text } from '@/locale/text';

const digests = [
  ['Hugging Face Papers', 'https://huggingface.co/papers'],
  ['arXiv', 'https://arxiv.org/list/cs.LG/new'],
] as const;

/** The pages that Paperlight reads, as links that open a tab. */
export function WhereToRead() {
  return (
    <>
      <p>{text('popupWhereToRead')}</p>
      <ul class="sites">
        {digests.map(([name, url]) => (
          <li key={url}>
            <a href={url} target="_blank" rel="noreferrer">
              {name}
            </a>
          </li>
        ))}
      </ul>
      <p>
        {text('popupMoreSites')}{' '}
        <a href="/options.html#sites" target="_blank" rel="noreferrer">
          {text('popupMoreSitesLink')}
        </a>
      </p>
    </>
  );
}
